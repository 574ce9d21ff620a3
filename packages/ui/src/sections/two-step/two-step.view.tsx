'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { useControlled } from '../../lib/use-controlled.ts';
import { Badge } from '../../primitives/badge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { usePart } from '../../theme/use-part.ts';
import type { SecondStep } from './second-step.ts';
import { twoStepMessages } from './two-step.messages.ts';
import { TwoStepItem } from './two-step-item.tsx';

/** Props of `TwoStepView`. Pure: everything comes in, everything goes out. */
export type TwoStepViewProps = {
  /** `undefined` when this app may not see it. */
  readonly status: 'off' | 'on' | 'incomplete' | undefined;
  /** The tenant asks everyone. */
  readonly required: boolean;
  /** What the tenant offers, and what there is of it. */
  readonly steps: readonly SecondStep[];
  /** Opens where a kind is set up; absent when nothing can. */
  readonly onSetUp: Readonly<Partial<Record<SecondStep['type'], (() => void) | undefined>>>;
  readonly canTurn: 'on' | 'off' | undefined;
  /** Why nothing can be changed, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  readonly busy: boolean;
  /** Whether it is asked if it is to be turned off; kept here when absent. */
  readonly isConfirming?: boolean | undefined;
  readonly onConfirmingChange?: ((isConfirming: boolean) => void) | undefined;
  readonly onTurnOn: () => void;
  readonly onTurnOff: () => void;
};

/** Whether a second step is asked for, what there is and what is missing, and a way to turn it on and off. */
export const TwoStepView = (props: TwoStepViewProps) => {
  const { status, required, steps, canTurn, lock, busy } = props;
  const t = useMessages(twoStepMessages);
  const part = usePart();
  const [isConfirming, setConfirming] = useControlled(
    props.isConfirming,
    false,
    props.onConfirmingChange,
  );
  const isLocked = lock !== undefined;
  const isOffered = steps.length > 0;

  const badge = (): ReactNode => {
    if (status === undefined || !isOffered) return null;
    if (status === 'incomplete') {
      return <Badge tone="warning">{t(required ? 'badgeRequired' : 'badgeOn')}</Badge>;
    }
    if (required) return <Badge tone="success">{t('badgeRequired')}</Badge>;
    return status === 'on' ? (
      <Badge tone="success">{t('badgeOn')}</Badge>
    ) : (
      <Badge>{t('badgeOff')}</Badge>
    );
  };
  const sentence = (): string | undefined => {
    if (status === undefined) return t('hidden');
    if (!isOffered) return t('none');
    if (required) return t('required');
    if (status === 'incomplete') return undefined;
    if (status === 'off') return t(canTurn ? 'off' : 'offEmpty');
    return t('on');
  };
  const action =
    isLocked || !canTurn ? null : canTurn === 'on' ? (
      <Button
        size="sm"
        variant="primary"
        busy={busy}
        onClick={props.onTurnOn}
        data-task="two-step.turn-on"
      >
        {t('turnOn')}
      </Button>
    ) : (
      <Button
        size="sm"
        busy={busy}
        data-task="two-step.turn-off"
        onPointerEnter={preloadConfirm}
        onFocus={preloadConfirm}
        onClick={() => setConfirming(true)}
      >
        {t('turnOff')}
      </Button>
    );

  return (
    <>
      <Card title={t('title')} badge={badge()} description={sentence()} actions={action}>
        {props.notice ? <Notice tone="danger">{props.notice}</Notice> : null}
        {status === 'incomplete' && !isLocked ? (
          <Notice tone="warning" live="off">
            {t(required ? 'incompleteRequired' : 'incomplete')}
          </Notice>
        ) : null}
        {lock ? <Hint>{lock}</Hint> : null}
        {isOffered ? (
          <ul {...part('two-step-list')} aria-label={t('list')}>
            {steps.map((step) => (
              <TwoStepItem
                key={step.type}
                step={step}
                onSetUp={isLocked ? undefined : props.onSetUp[step.type]}
              />
            ))}
          </ul>
        ) : null}
      </Card>
      <Confirm
        open={isConfirming}
        onOpenChange={setConfirming}
        title={t('turnOffTitle')}
        description={t('turnOffBody')}
        confirmLabel={t('turnOff')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed as well: if the server wants a verification, its dialog opens over the card, not over this one.
          props.onTurnOff();
          setConfirming(false);
        }}
      />
    </>
  );
};
