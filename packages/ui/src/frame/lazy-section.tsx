'use client';
import { type ComponentType, Suspense } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { LazyModule } from '../lib/lazy-module.ts';
import { useIsHydrating } from '../lib/use-is-hydrating.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import { type SectionShape, SectionSkeleton } from './section-skeleton.tsx';

/** A section that may arrive later than the page; `preload` starts its loading ahead of time. */
export type LazySection = ComponentType & { readonly preload?: () => void };

/**
 * A section whose code is loaded when it is shown, as a component. Until then it is drawn in the shape that it will
 * have; a load that fails is thrown to the boundary around the section. What a server has read it also draws: it waits
 * for the code then, and so does the browser, which leaves the server's drawing standing until it can bring it to life.
 */
export const lazySection = <Module,>(
  module: LazyModule<Module>,
  pick: (module: Module) => ComponentType,
  shape: SectionShape = 'row',
): LazySection => {
  // biome-ignore lint/correctness/noComponentHookFactories: called where the list of sections is written, once for each
  const Content = () => {
    const { isPrefetched } = useAccountCore();
    const isHydrating = useIsHydrating();
    const loaded = useLazyModule(module, true);
    // Suspense alone can wait while it hydrates; in all other cases it would show what has come 300 ms late.
    if (!loaded && isPrefetched && isHydrating) throw module.load();
    // A server keeps code from one request to the next, and the browser starts without it: what both draw may depend on
    // the request alone, never on what is loaded.
    if (!loaded || (isHydrating && !isPrefetched)) return <SectionSkeleton shape={shape} />;
    const Loaded = pick(loaded);
    return <Loaded />;
  };
  // One element for good: a page that renders again before the code is there must not disturb what a server has drawn.
  const content = (
    <Suspense fallback={<SectionSkeleton shape={shape} />}>
      <Content />
    </Suspense>
  );
  return Object.assign(() => content, { preload: module.preload });
};
