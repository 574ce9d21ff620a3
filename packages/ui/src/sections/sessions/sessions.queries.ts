import type { Session } from '@account-center/client';
import { queryKeys } from '../../core/query-keys.ts';
import type { AccountQuery } from '../../data/use-account-query.ts';

/** Where the user is signed in: `GET /api/my-account/sessions`. Needs step-up. */
export const sessionsQuery = {
  queryKey: queryKeys.sessions,
  queryFn: (client, signal) => client.sessions.list({ signal }),
} satisfies AccountQuery<Session[]>;
