'use client';
import type { ReactNode } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { useMessages } from '../i18n/use-messages.tsx';
import type { LazyModule } from '../lib/lazy-module.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import { Spinner } from '../primitives/spinner.tsx';
import { usePart } from '../theme/use-part.ts';
import { BrokenPart } from './broken-part.tsx';
import { frameMessages } from './frame.messages.ts';
import { SectionBoundary } from './section-boundary.tsx';

/** Props of `LazyPart`. */
export type LazyPartProps<Module> = {
  readonly of: LazyModule<Module>;
  readonly children: (module: Module) => ReactNode;
  /** The way out when the module does not load. */
  readonly onClose: () => void;
};

const Loaded = <Module,>({ of, children }: Pick<LazyPartProps<Module>, 'of' | 'children'>) => {
  const t = useMessages(frameMessages);
  const part = usePart();
  const module = useLazyModule(of, true);
  if (module) return children(module);
  return (
    <div {...part('lazy-part')}>
      <Spinner label={t('loading')} />
    </div>
  );
};

/** A part that is loaded when it is shown. When that fails, it says so in its place and can be tried again. */
export const LazyPart = <Module,>({ of, children, onClose }: LazyPartProps<Module>) => {
  const { report } = useAccountCore();
  return (
    <SectionBoundary
      onError={report}
      fallback={(reset) => <BrokenPart reason="notLoaded" onRetry={reset} onClose={onClose} />}
    >
      <Loaded of={of}>{children}</Loaded>
    </SectionBoundary>
  );
};
