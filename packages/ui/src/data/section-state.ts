import type { Problem } from '../core/problem.ts';
import type { LockReason } from '../core/problem-codes.ts';

/** Why a control is locked, or `undefined` when it is free. */
export type Lock = LockReason | undefined;

/**
 * The part of a section's state that all sections share.
 *
 * - `hidden`: the tenant's policy switches the section off; render nothing.
 * - `error`: nothing could be read; `reload` tries again.
 */
export type SectionState<Ready> =
  | { readonly status: 'loading' }
  | { readonly status: 'hidden' }
  | { readonly status: 'error'; readonly problem: Problem; readonly refetch: () => Promise<void> }
  | ({ readonly status: 'ready' } & Ready);
