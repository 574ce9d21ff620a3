'use client';
import { type ComponentType, Suspense } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { LazyModule } from '../lib/lazy-module.ts';
import { useIsHydrating } from '../lib/use-is-hydrating.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import { RowSkeleton } from '../primitives/row-skeleton.tsx';
import { usePart } from '../theme/use-part.ts';

/** A section that may arrive later than the page; `preload` starts its loading ahead of time. */
export type LazySection = ComponentType & { readonly preload?: () => void };

const Waiting = () => {
  const part = usePart();
  return (
    <div {...part('row-section', { busy: true })} aria-busy="true">
      <RowSkeleton />
    </div>
  );
};

/**
 * A section whose code is loaded when it is shown, as a component. Until then it is drawn as a row that is loading;
 * a load that fails is thrown to the boundary around the section. What a server has read it also draws: it waits for the
 * code then, and so does the browser, which leaves the server's drawing standing until it can bring it to life.
 */
export const lazySection = <Module,>(
  module: LazyModule<Module>,
  pick: (module: Module) => ComponentType,
): LazySection => {
  // biome-ignore lint/correctness/noComponentHookFactories: called where the list of sections is written, once for each
  const Content = () => {
    const { isPrefetched } = useAccountCore();
    const isHydrating = useIsHydrating();
    const loaded = useLazyModule(module, true);
    if (!loaded) {
      // Suspense alone can wait while it hydrates; in all other cases it would show what has come 300 ms late.
      if (isPrefetched && isHydrating) throw module.load();
      return <Waiting />;
    }
    const Loaded = pick(loaded);
    return <Loaded />;
  };
  // One element for good: a page that renders again before the code is there must not disturb what a server has drawn.
  const content = (
    <Suspense fallback={<Waiting />}>
      <Content />
    </Suspense>
  );
  return Object.assign(() => content, { preload: module.preload });
};
