import type { CallOptions } from '../request.ts';
import { parseResponse } from '../response.ts';
import { get, type Routes, remove } from '../route.ts';
import { type Session, sessionList } from '../schemas/sessions.ts';
import { segment } from '../segment.ts';

/** Where the user is signed in. */
export type SessionActions = {
  list: (options?: CallOptions) => Promise<Session[]>;
  /**
   * Ends the session whose `payload.uid` is given. `revokeGrants: 'all'` also ends its applications' tokens,
   * this client's own among them if it is the current session; without it, tokens with `offline_access` live on.
   */
  revoke: (
    input: { id: string; revokeGrants?: 'all' | 'firstParty' | undefined },
    options?: CallOptions,
  ) => Promise<void>;
};

const path = '/api/my-account/sessions';

/** The requests of `SessionActions`. */
export const sessionRoutes: Routes<SessionActions> = {
  list: () =>
    get(
      path,
      parseResponse(sessionList, ({ sessions }) => sessions),
    ),
  revoke: ({ id, revokeGrants }) =>
    remove(`${path}/${segment(id)}`, { revokeGrantsTarget: revokeGrants }),
};
