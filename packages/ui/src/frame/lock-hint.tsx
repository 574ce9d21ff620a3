'use client';
import type { AccountField } from '../core/field-access.ts';
import type { LockReason } from '../core/problem-codes.ts';
import { DevHint } from './dev-hint.tsx';
import type { DevHintTopic } from './dev-hint-topic.ts';

/** Props of `LockHint`. */
export type LockHintProps = {
  /** The field that the section is about; without it there is nothing to tell. */
  readonly field: AccountField | undefined;
  /** The section's state, whose locks are looked for by name. */
  readonly state: object;
};

type Locks = {
  readonly lock?: LockReason | undefined;
  readonly addLock?: LockReason | undefined;
  /** What a gate hides. */
  readonly opened?: Locks | undefined;
};

const topicOf = (field: AccountField | undefined, state: Locks): DevHintTopic | undefined => {
  const { lock, addLock } = state.opened ?? state;
  const reason = lock ?? addLock;
  return field && reason ? { kind: 'locked', field, reason } : undefined;
};

/** Tells the developer why a section is locked, when the set-up is to blame. */
export const LockHint = ({ field, state }: LockHintProps) => (
  <DevHint about={topicOf(field, state)} />
);
