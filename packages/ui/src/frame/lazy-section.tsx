'use client';
import type { ComponentType } from 'react';
import type { LazyModule } from '../lib/lazy-module.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import { RowSkeleton } from '../primitives/row-skeleton.tsx';
import { usePart } from '../theme/use-part.ts';

/** A section that may arrive later than the page; `preload` starts its loading ahead of time. */
export type LazySection = ComponentType & { readonly preload?: () => void };

/**
 * A section whose code is loaded when it is shown, as a component. Until then it is drawn as a row that is loading;
 * a load that fails is thrown to the boundary around the section.
 */
export const lazySection = <Module,>(
  module: LazyModule<Module>,
  pick: (module: Module) => ComponentType,
): LazySection => {
  // biome-ignore lint/correctness/noComponentHookFactories: called where the list of sections is written, once for each
  const Section = () => {
    const part = usePart();
    const loaded = useLazyModule(module, true);
    if (!loaded) {
      return (
        <div {...part('row-section', { busy: true })} aria-busy="true">
          <RowSkeleton />
        </div>
      );
    }
    const Loaded = pick(loaded);
    return <Loaded />;
  };
  return Object.assign(Section, { preload: module.preload });
};
