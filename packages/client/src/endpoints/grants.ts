import type { CallOptions } from '../request.ts';
import { parseResponse } from '../response.ts';
import { get, type Routes, remove } from '../route.ts';
import { type Grant, grantList } from '../schemas/sessions.ts';
import { segment } from '../segment.ts';

/** What applications may do in the user's name. */
export type GrantActions = {
  list: (
    input?: { appType?: 'firstParty' | 'thirdParty' | undefined },
    options?: CallOptions,
  ) => Promise<Grant[]>;
  /** Ends the grant and its tokens. */
  revoke: (input: { id: string }, options?: CallOptions) => Promise<void>;
};

const path = '/api/my-account/grants';

/** The requests of `GrantActions`. */
export const grantRoutes: Routes<GrantActions> = {
  list: ({ appType } = {}) =>
    get(
      path,
      parseResponse(grantList, ({ grants }) =>
        grants.map(({ application, ...grant }): Grant => {
          const { id = grant.payload.clientId, name = id } = application ?? {};
          return { ...grant, application: { id, name } };
        }),
      ),
      { appType },
    ),
  revoke: ({ id }) => remove(`${path}/${segment(id)}`),
};
