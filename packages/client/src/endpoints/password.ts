import type { CallOptions } from '../request.ts';
import { post, type Routes } from '../route.ts';

/** The password. */
export type PasswordActions = {
  /**
   * Sets or changes the password. `password.rejected` names the broken rules in `data`; no session and no token ends.
   */
  set: (input: { password: string }, options?: CallOptions) => Promise<void>;
};

/** The requests of `PasswordActions`. */
export const passwordRoutes: Routes<PasswordActions> = {
  set: ({ password }) => post('/api/my-account/password', { password }),
};
