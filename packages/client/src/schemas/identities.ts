import { text } from './optional.ts';
import { recordOf } from './record-of.ts';
import * as z from './schema.ts';

const enterpriseIdentity = z.object({
  issuer: z.string,
  /** The user's id at the issuer. */
  identityId: z.string,
  detail: z.optional(z.nullable(recordOf(z.unknown))),
});

/** `GET /oidc/me`, of which only the enterprise identities are used. */
export const userInfo = z.object({
  sso_identities: z.optional(z.array(enterpriseIdentity)),
});

/** An access token of a social or enterprise provider. */
export const providerToken = z.object({
  access_token: z.string,
  scope: text,
  token_type: text,
  /** Seconds, as a number or as text: providers differ. */
  expires_in: z.optional(z.unknown),
});

/** A linked account at a company's identity provider. */
export type EnterpriseIdentity = z.infer<typeof enterpriseIdentity>;

/** An access token of a social or enterprise provider, as the provider issued it. A secret. */
export type ProviderToken = Omit<z.infer<typeof providerToken>, 'expires_in'> & {
  /** Seconds; absent when unknown. */
  expires_in?: number;
};
