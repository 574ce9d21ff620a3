import type { Grant } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import type { AccountQuery } from '../../data/use-account-query.ts';

/** Whose applications are listed: those of other vendors alone, or the tenant's own as well. */
export type ListedApps = 'thirdParty' | 'all';

/** What applications may do in the user's name: `GET /api/my-account/grants`. Needs step-up. */
export const grantsQuery = (listed: ListedApps) =>
  ({
    queryKey: [...queryKeys.grants, listed],
    queryFn: (client, signal) =>
      client.grants.list(listed === 'all' ? {} : { appType: listed }, { signal }),
  }) satisfies AccountQuery<Grant[]>;
