import type { CallOptions, Send } from '../request.ts';

/** The password. */
export type PasswordActions = {
  /**
   * Sets or changes the password. `password.rejected` names the broken rules in `data`; no session and no token ends.
   */
  set: (input: { password: string }, options?: CallOptions) => Promise<void>;
};

export const createPasswordActions = (send: Send): PasswordActions => ({
  set: ({ password }, options) =>
    send('password.set', 'POST', '/api/my-account/password', { ...options, body: { password } }),
});
