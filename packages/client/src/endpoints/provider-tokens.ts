import type { SocialProof } from '../records.ts';
import type { CallOptions } from '../request.ts';
import { parseResponse } from '../response.ts';
import { get, put, type Routes } from '../route.ts';
import { type ProviderToken, providerToken } from '../schemas/identities.ts';
import { segment } from '../segment.ts';

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

const path = (kind: string, id: string): string =>
  `/api/my-account/${kind}/${segment(id)}/access-token`;

const token = parseResponse(providerToken, ({ expires_in, ...rest }): ProviderToken => {
  const seconds = Number(expires_in);
  return seconds > 0 ? { ...rest, expires_in: seconds } : rest;
});

/** The requests of `ProviderTokenActions`. */
export const providerTokenRoutes: Routes<ProviderTokenActions> = {
  get: ({ target }) => get(path('identities', target), token),
  getEnterprise: ({ connectorId }) => get(path('sso-identities', connectorId), token),
  update: ({ target, proof }) =>
    put(path('identities', target), { verificationRecordId: proof.id }, token),
};
