import type { OpenString } from './open-text.ts';
import { flag, nullableText, number } from './optional.ts';
import { recordOf } from './record-of.ts';
import * as z from './schema.ts';
import { signInExperience } from './sign-in-experience.ts';

/** What a tenant lets users do with a field. */
export type FieldControl = 'Off' | 'ReadOnly' | 'Edit';

/** The fields that a tenant controls. A missing one means `Off`; a missing `passkey` follows `mfa`. */
export type AccountField =
  | 'name'
  | 'avatar'
  | 'profile'
  | 'email'
  | 'phone'
  | 'password'
  | 'username'
  | 'social'
  | 'customData'
  | 'mfa'
  | 'passkey'
  | 'session'
  | 'trustedDevice';

/** `GET /api/.well-known/account-center`. */
export const accountCenterSettings = z.object({
  enabled: z.fallback(z.boolean, true),
  fields: recordOf(z.string) as z.Schema<Partial<Record<AccountField, OpenString<FieldControl>>>>,
  webauthnRelatedOrigins: z.optional(z.array(z.string)),
  /** A page of the tenant where users can delete their account. */
  deleteAccountUrl: nullableText,
  customCss: nullableText,
  /** The profile fields to show, in order. */
  profileFields: z.optional(z.nullable(z.array(z.object({ name: z.string })))),
});

/** What the backend does beside passing on the settings. */
export type BackendFeatures = {
  /** Personal access tokens can be managed. */
  tokens?: boolean;
  /** Accounts can be deleted. */
  deletion?: boolean;
  /** Users who have nothing to verify with may prove a fresh sign-in instead. */
  reauthentication?: boolean;
  /** The longest that a new token may live, in milliseconds; absent when there is no limit. */
  maxTokenLifetime?: number;
};

/** Both public settings and what the backend itself offers, as the server package answers them. */
export const tenantSettings = z.object({
  accountCenter: accountCenterSettings,
  signInExperience,
  backend: z.optional(
    z.looseObject({
      tokens: flag,
      deletion: flag,
      reauthentication: flag,
      maxTokenLifetime: number,
    }) as unknown as z.Schema<BackendFeatures>,
  ),
});

/** What the tenant lets users see and change. */
export type AccountCenterSettings = z.infer<typeof accountCenterSettings>;

/** The public settings of the tenant. */
export type TenantSettings = z.infer<typeof tenantSettings>;
