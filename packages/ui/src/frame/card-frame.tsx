'use client';
import type { ReactNode } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { AccountField } from '../core/field-access.ts';
import type { SectionState } from '../data/section-state.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { Notice } from '../primitives/notice.tsx';
import { RowSkeleton, type RowSkeletonProps } from '../primitives/row-skeleton.tsx';
import { frameMessages } from './frame.messages.ts';
import { LockHint } from './lock-hint.tsx';
import { SectionBoundary } from './section-boundary.tsx';
import { isLocking } from './use-feedback.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLastProblem } from './use-last-problem.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Props of `CardFrame`. */
export type CardFrameProps<Ready> = {
  readonly state: SectionState<Ready>;
  /** The field whose policy and scope decide over it: for the hints of a development build. */
  readonly field?: AccountField | undefined;
  readonly title: string;
  /** The sentence under the title, where the card has one: it stands there from the start. */
  readonly description?: ReactNode;
  readonly icon?: ReactNode;
  /** The rows that are expected, so that nothing moves when they come. One row with a button by default. */
  readonly skeleton?: RowSkeletonProps | undefined;
  /** What is drawn instead of those rows, where something else is expected. */
  readonly loading?: ReactNode;
  /** The card itself, once there is something to show in it. */
  readonly children: (ready: { readonly status: 'ready' } & Ready) => ReactNode;
};

/** A section that is a card, in every state but ready, and what holds it when it breaks. */
export const CardFrame = <Ready,>(props: CardFrameProps<Ready>) => {
  const { state, field, title, description, icon, skeleton, loading, children } = props;
  const t = useMessages(frameMessages);
  const text = useProblemText();
  const { report } = useAccountCore();
  const failure = useLastProblem(
    state.status,
    state.status === 'error' ? state.problem : undefined,
  );
  useKeptFocus();

  const card = { title, description, icon };
  const failed = (message: string, retry: (() => void) | undefined, busy = false) => (
    <>
      <Card {...card}>
        <Notice
          tone={retry ? 'danger' : 'info'}
          live="polite"
          actions={
            retry ? (
              <Button size="sm" onClick={retry} busy={busy}>
                {t('retry')}
              </Button>
            ) : undefined
          }
        >
          {/* Reads "Loading" in between, so that a second failure is read out as well. */}
          {busy ? t('loading') : message}
        </Notice>
      </Card>
      {process.env.NODE_ENV === 'development' ? (
        <LockHint field={field} state={failure ? { lock: failure.problem.reason } : {}} />
      ) : null}
    </>
  );

  if (state.status === 'hidden') return null;
  if (failure) {
    const { problem, busy } = failure;
    const reload = state.status === 'error' ? state.refetch : undefined;
    // What this app or this user may not do stays so: trying again is no help.
    return failed(text(problem), isLocking(problem) ? undefined : () => void reload?.(), busy);
  }
  if (state.status === 'ready') {
    return (
      <SectionBoundary fallback={(reset) => failed(t('broken'), reset)} onError={report}>
        {children(state)}
        {process.env.NODE_ENV === 'development' ? <LockHint field={field} state={state} /> : null}
      </SectionBoundary>
    );
  }
  return (
    <Card {...card} busy>
      {loading ?? <RowSkeleton icon={false} {...skeleton} />}
    </Card>
  );
};
