import type { CallOptions } from '../request.ts';
import type { Routes } from '../route.ts';
import type { ReauthenticationProof } from './tokens.ts';

/** The end of the account, through the backend. Without one (`client.hasBackend`) the method rejects with a `TypeError`. */
export type DeletionActions = {
  /**
   * Deletes the account and everything that hangs on it; all of its tokens and sessions end. `confirmation` is what the
   * user typed: their user name, email, phone, name or id. The step-up record must not have been used for this before.
   * After `backend.deletion_incomplete` the account still exists, or may: a repeat is safe.
   */
  remove: (
    input: { confirmation: string } & ReauthenticationProof,
    options?: CallOptions,
  ) => Promise<void>;
};

export const deletionRoutes: Routes<DeletionActions> = {
  remove: (input) => ({
    method: 'DELETE',
    path: '/account',
    body: input,
    ofBackend: true,
    // The host may have much to clear up before the account goes.
    timeout: 120_000,
  }),
};
