import type { SocialProof } from '../records.ts';
import type { CallOptions } from '../request.ts';
import { post, put, type Routes, remove } from '../route.ts';
import { segment } from '../segment.ts';

/** Linked accounts at social providers. Those at enterprise providers cannot be changed: `account.userInfo` tells them. */
export type IdentityActions = {
  /** Adds an account of a provider that the user has none of. */
  link: (input: { proof: SocialProof }, options?: CallOptions) => Promise<void>;
  /** Adds an account, or puts it in the place of the user's present one at the same provider. */
  replace: (input: { proof: SocialProof }, options?: CallOptions) => Promise<void>;
  /** `target` is the key in `account.identities`, not a connector id. */
  unlink: (input: { target: string }, options?: CallOptions) => Promise<void>;
};

const path = '/api/my-account/identities';

/** The requests of `IdentityActions`. */
export const identityRoutes: Routes<IdentityActions> = {
  link: ({ proof }) => post(path, { newIdentifierVerificationRecordId: proof.id }),
  replace: ({ proof }) => put(path, { newIdentifierVerificationRecordId: proof.id }),
  unlink: ({ target }) => remove(`${path}/${segment(target)}`),
};
