import type { Account, TenantSettings, UserInfo } from '@account-center/client';
import { queryKeys } from '../core/query-keys.ts';
import type { AccountQuery } from './use-account-query.ts';

/** The account: `GET /api/my-account`. */
export const accountQuery = {
  queryKey: queryKeys.account,
  queryFn: (client, signal) => client.account.get({ signal }),
} satisfies AccountQuery<Account>;

/**
 * The tenant's settings: the server package, or the public endpoints. They seldom change: an hour.
 * Unreachable settings are an answer (`null`), not an error: controls are then inferred.
 */
export const settingsQuery = {
  queryKey: queryKeys.settings,
  queryFn: async (client, signal): Promise<TenantSettings | null> => {
    try {
      return await client.settings.get({ signal });
    } catch (error) {
      if (signal.aborted) throw error;
      return null;
    }
  },
  staleTime: 3_600_000,
  anonymous: true,
} satisfies AccountQuery<TenantSettings | null>;

/** `/oidc/me`: enterprise identities, and what the tenant's policy hides of the account itself. */
export const userInfoQuery = {
  queryKey: queryKeys.userInfo,
  queryFn: (client, signal) => client.account.userInfo({ signal }),
} satisfies AccountQuery<UserInfo>;
