import type { CallOptions, Send } from '../request.ts';
import { type Grant, grantList } from '../schemas/sessions.ts';

/** What applications may do in the user's name. */
export type GrantActions = {
  list: (
    input?: { appType?: 'firstParty' | 'thirdParty' | undefined },
    options?: CallOptions,
  ) => Promise<Grant[]>;
  /** Ends the grant and its tokens. */
  revoke: (input: { id: string }, options?: CallOptions) => Promise<void>;
};

export const createGrantActions = (send: Send): GrantActions => ({
  list: ({ appType } = {}, options) =>
    send('grants.list', 'GET', '/api/my-account/grants', {
      ...options,
      query: { appType },
      schema: grantList,
      map: ({ grants }) => grants,
    }),
  revoke: ({ id }, options) =>
    send('grants.revoke', 'DELETE', `/api/my-account/grants/${encodeURIComponent(id)}`, options),
});
