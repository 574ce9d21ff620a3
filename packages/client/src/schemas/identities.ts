import { nullableText, text } from './optional.ts';
import { recordOf } from './record-of.ts';
import * as z from './schema.ts';

const enterpriseIdentity = z.object({
  issuer: z.string,
  /** The user's id at the issuer. */
  identityId: z.string,
  detail: z.optional(z.nullable(recordOf(z.unknown))),
});

/** `GET /oidc/me`: what is used of it. */
export const userInfo = z.object({
  email: nullableText,
  /** Digits, country code first, no `+`. */
  phone_number: nullableText,
  /** Accounts at enterprise providers, which nothing else tells. Users cannot change them. */
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

/** What the sign-in itself tells about the user, whatever the tenant's field policy hides. */
export type UserInfo = z.infer<typeof userInfo>;

/** An access token of a social or enterprise provider, as the provider issued it. A secret. */
export type ProviderToken = Omit<z.infer<typeof providerToken>, 'expires_in'> & {
  /** Seconds; absent when unknown. */
  expires_in?: number;
};
