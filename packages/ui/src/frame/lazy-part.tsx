'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { useMessages } from '../i18n/use-messages.tsx';
import { firstFocusable } from '../lib/first-focusable.ts';
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

/** What was loaded, with the focus in it. */
const Opened = ({ children }: { readonly children: ReactNode }) => {
  const part = usePart();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A dialog that closed as this opened gives the focus back to where it was: later than that, but still at once.
    const timer = setTimeout(() => {
      if (!place.current?.contains(document.activeElement)) firstFocusable(place.current)?.focus();
    });
    return () => clearTimeout(timer);
  }, []);
  return (
    <div {...part('lazy-part')} ref={place}>
      {children}
    </div>
  );
};

const Loaded = <Module,>({ of, children }: Pick<LazyPartProps<Module>, 'of' | 'children'>) => {
  const t = useMessages(frameMessages);
  const part = usePart();
  const module = useLazyModule(of, true);
  if (module) return <Opened>{children(module)}</Opened>;
  return (
    <div {...part('lazy-part', { loading: true })}>
      <Spinner label={t('loading')} />
    </div>
  );
};

/** A part that is loaded when it is shown, and takes the focus then. When that fails, it says so in its place and can be tried again. */
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
