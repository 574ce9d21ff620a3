'use client';
import { queryKeys } from '../../core/query-keys.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { type IdentifierChange, useIdentifierChange } from '../../data/use-identifier-change.ts';
import { type SignInIdentifier, useRemainingMethods } from '../../data/use-remaining-methods.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';

/** The email without a look. */
export type EmailState = SectionState<{
  /** The current email; `null` when there is none. */
  readonly email: string | null;
  /** Why it cannot be changed. */
  readonly lock: Lock;
  /** Why it cannot be removed. */
  readonly removeLock: Lock;
  /** What the user can still sign in with after a removal. */
  readonly remaining: readonly SignInIdentifier[];
}> & {
  /** Adds or changes the email: a code proves the new one first. */
  readonly change: IdentifierChange;
  readonly remove: AccountAction<void>;
};

/** The email: see it, add, change or remove it. */
export const useEmail = (): EmailState => {
  const section = useSectionAccount('email');
  const { remaining, certain } = useRemainingMethods('email');
  const email = section.status === 'ready' ? (section.account.primaryEmail ?? null) : null;

  const change = useIdentifierChange({
    type: 'email',
    set: (client, proof) => client.email.set({ email: proof.value, proof }),
    event: email === null ? 'email.added' : 'email.changed',
  });
  const remove = useAccountMutation({
    action: 'email.remove',
    write: (client) => client.email.remove(),
    invalidates: [queryKeys.account],
    event: 'email.removed',
    field: 'email',
  });

  if (section.status !== 'ready') return { ...section, change, remove };
  const last: Lock = certain && remaining.length === 0 ? 'last_method' : undefined;
  return {
    status: 'ready',
    email,
    lock: section.lock,
    removeLock: section.lock ?? last,
    remaining,
    change,
    remove,
  };
};
