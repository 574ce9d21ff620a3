import type { CallOptions, Send } from '../request.ts';
import { type Session, sessionList } from '../schemas/sessions.ts';

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

export const createSessionActions = (send: Send): SessionActions => ({
  list: (options) =>
    send('sessions.list', 'GET', '/api/my-account/sessions', {
      ...options,
      schema: sessionList,
      map: ({ sessions }) => sessions,
    }),
  revoke: ({ id, revokeGrants }, options) =>
    send('sessions.revoke', 'DELETE', `/api/my-account/sessions/${encodeURIComponent(id)}`, {
      ...options,
      query: { revokeGrantsTarget: revokeGrants },
    }),
});
