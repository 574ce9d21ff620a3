'use client';
import type { ReactNode } from 'react';
import type { LazyModule } from '../lib/lazy-module.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';

/** Props of `LazyPart`. */
export type LazyPartProps<Module> = {
  readonly of: LazyModule<Module>;
  readonly children: (module: Module) => ReactNode;
  /** Stands there while the module is loading. */
  readonly fallback?: ReactNode;
};

/** A part that is loaded when it is shown; a load that fails breaks its section, which offers to try again. */
export const LazyPart = <Module,>({ of, children, fallback = null }: LazyPartProps<Module>) => {
  const module = useLazyModule(of, true);
  return module ? children(module) : fallback;
};
