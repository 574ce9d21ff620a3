import * as z from 'zod/mini';
import { anyRecord, text } from './optional.ts';

const enterpriseIdentity = z.object({
  issuer: z.string(),
  /** The user's id at the issuer. */
  identityId: z.string(),
  detail: z.optional(z.nullable(anyRecord)),
});

/** `GET /oidc/me`, of which only the enterprise identities are used. */
export const userInfo = z.object({
  sso_identities: z.optional(z.array(enterpriseIdentity)),
});

/** An access token of a social or enterprise provider. */
export const providerToken = z.object({
  access_token: z.string(),
  scope: text,
  token_type: text,
  /** Seconds; absent when unknown. Some providers write it as text. */
  expires_in: z.optional(z.union([z.number(), z.string()])),
});

/** A linked account at a company's identity provider. */
export type EnterpriseIdentity = z.infer<typeof enterpriseIdentity>;

/** An access token of a social or enterprise provider, as the provider issued it. A secret. */
export type ProviderToken = z.infer<typeof providerToken>;
