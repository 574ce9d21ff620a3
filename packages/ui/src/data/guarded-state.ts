import type { SectionState } from './section-state.ts';

/** The state of a section whose reading needs step-up. `locked`: show a gate; it opens by itself after a verification. */
export type GuardedState<Ready> = SectionState<Ready> | { readonly status: 'locked' };
