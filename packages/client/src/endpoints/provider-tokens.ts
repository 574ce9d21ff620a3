import type { SocialProof } from '../records.ts';
import type { CallOptions, Send } from '../request.ts';
import { type ProviderToken, providerToken } from '../schemas/identities.ts';

/** Access tokens of the providers whose accounts are linked, where the tenant stores them. Secrets: do not cache them. */
export type ProviderTokenActions = {
  /** Refreshed by the server when it has run out and can be. `target` is the key in `account.identities`. */
  get: (input: { target: string }, options?: CallOptions) => Promise<ProviderToken>;
  getEnterprise: (input: { connectorId: string }, options?: CallOptions) => Promise<ProviderToken>;
  /** Stores the tokens of a new trip to the same provider. */
  update: (
    input: { target: string; proof: SocialProof },
    options?: CallOptions,
  ) => Promise<ProviderToken>;
};

export const createProviderTokenActions = (send: Send): ProviderTokenActions => {
  const path = (kind: string, id: string) =>
    `/api/my-account/${kind}/${encodeURIComponent(id)}/access-token`;
  const schema = providerToken;
  return {
    get: ({ target }, options) =>
      send('providerTokens.get', 'GET', path('identities', target), { ...options, schema }),
    getEnterprise: ({ connectorId }, options) =>
      send('providerTokens.getEnterprise', 'GET', path('sso-identities', connectorId), {
        ...options,
        schema,
      }),
    update: ({ target, proof }, options) =>
      send('providerTokens.update', 'PUT', path('identities', target), {
        ...options,
        body: { verificationRecordId: proof.id },
        schema,
      }),
  };
};
