'use client';
import type { ReactNode } from 'react';
import type { StepUpPurpose } from '../core/step-up/step-up.ts';
import type { GuardedState } from '../data/guarded-state.ts';
import { Card } from '../primitives/card.tsx';
import { StepUpGate } from '../step-up/step-up-gate.tsx';
import { StepUpGateView } from '../step-up/step-up-gate.view.tsx';
import { useStepUp } from '../step-up/use-step-up.ts';
import { usePart } from '../theme/use-part.ts';
import { CardFrame, type CardFrameProps } from './card-frame.tsx';

/** Props of `GatedCard`. */
export type GatedCardProps<Ready> = Omit<CardFrameProps<Ready>, 'state'> & {
  readonly state: GuardedState<Ready>;
  /** Why this needs verification, in a sentence. */
  readonly why: ReactNode;
  readonly purpose: StepUpPurpose;
};

const nothing = () => undefined;

/** A card whose reading needs verification, in every state but ready: until then it shows the gate. */
export const GatedCard = <Ready,>(props: GatedCardProps<Ready>) => {
  const { state, why, purpose, children, ...card } = props;
  const { title, description, icon } = card;
  const part = usePart();
  const { record } = useStepUp();
  // Without a live verification it is the gate that will come: drawn as high as it will be, in whatever language.
  const loading = record ? undefined : (
    <div {...part('gate-loading')} aria-hidden="true">
      <StepUpGateView notice={undefined} onVerify={nothing} onIntent={nothing}>
        {why}
      </StepUpGateView>
    </div>
  );
  // One frame for the gate and for what is behind it: the focus stays in its place when the gate opens.
  const framed =
    state.status === 'locked'
      ? ({ status: 'ready', opened: undefined } as const)
      : state.status === 'ready'
        ? ({ status: 'ready', opened: state } as const)
        : state;
  return (
    <CardFrame {...card} state={framed} loading={loading}>
      {({ opened }) =>
        opened ? (
          children(opened)
        ) : (
          <Card title={title} description={description} icon={icon}>
            <StepUpGate purpose={purpose}>{why}</StepUpGate>
          </Card>
        )
      }
    </CardFrame>
  );
};
