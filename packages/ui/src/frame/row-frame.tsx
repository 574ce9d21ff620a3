'use client';
import type { ReactNode } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { SectionState } from '../data/section-state.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { Button } from '../primitives/button.tsx';
import { RowSection } from '../primitives/row-section.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import { frameMessages } from './frame.messages.ts';
import { SectionBoundary } from './section-boundary.tsx';

/** Props of `RowFrame`. */
export type RowFrameProps<Ready> = {
  readonly state: SectionState<Ready>;
  readonly title: string;
  readonly icon: ReactNode;
  readonly children: (ready: { readonly status: 'ready' } & Ready) => ReactNode;
};

/** A one-row section in every state but ready, and what holds it when it breaks. */
export const RowFrame = <Ready,>({ state, title, icon, children }: RowFrameProps<Ready>) => {
  const t = useMessages(frameMessages);
  const text = useProblemText();
  const { report } = useAccountCore();
  const failed = (message: string, retry: () => void) => (
    <RowSection
      title={title}
      icon={icon}
      value={message}
      muted
      actions={
        <Button size="sm" onClick={retry}>
          {t('retry')}
        </Button>
      }
    />
  );

  if (state.status === 'hidden') return null;
  if (state.status === 'loading') {
    return (
      <RowSection
        title={title}
        icon={icon}
        value={<Skeleton width={50} />}
        actions={<Skeleton shape="block" width={100} size="sm" />}
        busy
      />
    );
  }
  if (state.status === 'error') return failed(text(state.problem), () => void state.reload());
  return (
    <SectionBoundary fallback={(reset) => failed(t('broken'), reset)} onError={report}>
      {children(state)}
    </SectionBoundary>
  );
};
