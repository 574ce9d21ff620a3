import type { Problem } from '../core/problem.ts';
import { DevHint } from './dev-hint.tsx';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Tells the developer what is behind a failure that only the set-up can mend. Nothing in production. */
export const ProblemHint = ({ problem }: { readonly problem: Problem | undefined }) =>
  process.env.NODE_ENV === 'development' ? (
    <DevHint about={problem?.messageKey === 'passkeyOrigin' ? { kind: 'origin' } : undefined} />
  ) : null;
