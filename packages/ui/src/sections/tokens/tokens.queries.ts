import type { PersonalAccessToken } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import type { AccountQuery } from '../../data/use-account-query.ts';

/** The user's access tokens without their values, the newest first: `GET /personal-access-tokens` of the backend. */
export const tokensQuery = {
  queryKey: queryKeys.tokens,
  queryFn: (client, signal) => client.tokens.list({ signal }),
} satisfies AccountQuery<PersonalAccessToken[]>;
