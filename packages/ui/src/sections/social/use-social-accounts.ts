'use client';
import { useCallback } from 'react';
import { queryKeys } from '../../core/query-keys.ts';
import type { Lock, SectionState } from '../../data/section-state.ts';
import type { UserIdentifier } from '../../data/sign-in-identifiers.ts';
import { useAccount } from '../../data/use-account.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useRemainingWithout } from '../../data/use-remaining-without.ts';
import { useSectionAccount } from '../../data/use-section-account.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { type AvailableProvider, socialProviders } from './social-accounts.ts';

/** A provider, and what can be done about the account that is linked there. */
export type SocialAccount = AvailableProvider & {
  /** Why it cannot be unlinked. */
  readonly unlinkLock: Lock;
  /** What the user can still sign in with afterwards. */
  readonly remaining: readonly UserIdentifier[];
};

/** The connected accounts without a look. */
export type SocialAccountsState = SectionState<{
  /** The linked ones first. */
  readonly accounts: readonly SocialAccount[];
  /** True when this app may not see which accounts are linked. */
  readonly hidden: boolean;
  /** Why nothing can be linked, replaced or unlinked. */
  readonly lock: Lock;
}> & {
  /** Takes the target. */
  readonly unlink: AccountAction<string>;
};

/** The connected social accounts: see and unlink them; `useLinkSocialAccount` links and replaces. */
export const useSocialAccounts = (): SocialAccountsState => {
  const section = useSectionAccount('social');
  const { settings, status } = useTenantSettings();
  const without = useRemainingWithout('any');
  const { refetch } = useAccount();
  const unlinking = useAccountMutation({
    action: 'identities.unlink',
    write: (client, target: string) => client.identities.unlink({ target }),
    invalidates: [queryKeys.account],
    event: 'social.unlinked',
    field: 'social',
  });

  const { run } = unlinking;
  const unlink = {
    ...unlinking,
    run: useCallback(
      async (target: string) => {
        const result = await run(target);
        // It was unlinked elsewhere: the page does not know yet.
        const isGone =
          result.status === 'failed' && result.problem.messageKey === 'identityMissing';
        if (isGone) await refetch();
        return result;
      },
      [run, refetch],
    ),
  };

  if (section.status !== 'ready') return { ...section, unlink };
  if (status === 'loading') return { status: 'loading', unlink };
  const { account, lock } = section;
  const accounts = socialProviders(account, settings).map((provider): SocialAccount => {
    const { remaining, isLast } = without('social', provider.target);
    const last: Lock = isLast ? 'last_method' : undefined;
    return { ...provider, unlinkLock: lock ?? last, remaining };
  });
  // A tenant without providers has nothing to show, and a user of another app nothing to miss.
  if (accounts.length === 0 && !lock) return { status: 'hidden', unlink };
  return { status: 'ready', accounts, hidden: account.identities === undefined, lock, unlink };
};
