'use client';
import type { ReactNode } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { AccountField } from '../core/field-access.ts';
import type { SectionState } from '../data/section-state.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { RowSection } from '../primitives/row-section.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import { usePart } from '../theme/use-part.ts';
import { frameMessages } from './frame.messages.ts';
import { LockHint } from './lock-hint.tsx';
import { SectionBoundary } from './section-boundary.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLastProblem } from './use-last-problem.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Props of `RowFrame`. */
export type RowFrameProps<Ready> = {
  readonly state: SectionState<Ready>;
  /** The field whose policy and scope decide over it: for the hints of a development build. */
  readonly field?: AccountField | undefined;
  readonly title: string;
  readonly icon: ReactNode;
  readonly children: (ready: { readonly status: 'ready' } & Ready) => ReactNode;
};

/** A one-row section in every state but ready, and what holds it when it breaks. */
export const RowFrame = <Ready,>({ state, field, title, icon, children }: RowFrameProps<Ready>) => {
  const t = useMessages(frameMessages);
  const part = usePart();
  const text = useProblemText();
  const { report } = useAccountCore();
  const failure = useLastProblem(
    state.status,
    state.status === 'error' ? state.problem : undefined,
  );
  useKeptFocus();

  const failed = (message: string, retry: () => void, busy = false) => (
    <RowSection
      title={title}
      icon={icon}
      value={
        // Reads "Loading" in between, so that a second failure is read out as well.
        <span {...part('row-failure')} role="status">
          {busy ? t('loading') : message}
        </span>
      }
      muted
      actions={
        <Button size="sm" onClick={retry} busy={busy}>
          {t('retry')}
        </Button>
      }
    />
  );

  if (state.status === 'hidden') return null;
  if (failure) {
    const reload = state.status === 'error' ? state.refetch : undefined;
    return failed(text(failure.problem), () => void reload?.(), failure.busy);
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
    <RowSection
      title={title}
      icon={icon}
      value={<Skeleton width={50} />}
      actions={<Skeleton shape="block" width={100} size="sm" />}
      busy
    />
  );
};
