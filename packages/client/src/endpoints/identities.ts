import type { SocialProof } from '../records.ts';
import type { CallOptions, Send } from '../request.ts';
import { type EnterpriseIdentity, userInfo } from '../schemas/identities.ts';

/** Linked accounts at social and enterprise providers. */
export type IdentityActions = {
  /** Adds an account of a provider that the user has none of. */
  link: (input: { proof: SocialProof }, options?: CallOptions) => Promise<void>;
  /** Adds an account, or puts it in the place of the user's present one at the same provider. */
  replace: (input: { proof: SocialProof }, options?: CallOptions) => Promise<void>;
  /** `target` is the key in `account.identities`, not a connector id. */
  unlink: (input: { target: string }, options?: CallOptions) => Promise<void>;
  /** The accounts at enterprise providers, which only `/oidc/me` tells. They cannot be changed by users. */
  enterprise: (options?: CallOptions) => Promise<EnterpriseIdentity[]>;
};

const path = '/api/my-account/identities';

export const createIdentityActions = (send: Send): IdentityActions => {
  const body = (proof: SocialProof) => ({ newIdentifierVerificationRecordId: proof.id });
  return {
    link: ({ proof }, options) =>
      send('identities.link', 'POST', path, { ...options, body: body(proof), queued: true }),
    replace: ({ proof }, options) =>
      send('identities.replace', 'PUT', path, { ...options, body: body(proof), queued: true }),
    unlink: ({ target }, options) =>
      send('identities.unlink', 'DELETE', `${path}/${encodeURIComponent(target)}`, {
        ...options,
        queued: true,
      }),
    enterprise: (options) =>
      send('identities.enterprise', 'GET', '/oidc/me', {
        ...options,
        schema: userInfo,
        map: (user) => user.sso_identities ?? [],
      }),
  };
};
