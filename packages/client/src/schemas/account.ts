import { flag, nullableText, number, text } from './optional.ts';
import { recordOf } from './record-of.ts';
import * as z from './schema.ts';

/** The standard claims of a user. */
export const profile = z.object({
  familyName: text,
  givenName: text,
  middleName: text,
  nickname: text,
  preferredUsername: text,
  profile: text,
  website: text,
  gender: text,
  birthdate: text,
  zoneinfo: text,
  locale: text,
  /** Readable with the scope `address` alone. */
  address: z.optional(
    z.object({
      formatted: text,
      streetAddress: text,
      locality: text,
      region: text,
      postalCode: text,
      country: text,
    }),
  ),
});

/** A linked account at a social provider. */
const socialIdentity = z.object({
  /** The user's id at the provider; empty when it cannot be read. */
  userId: z.fallback(z.string, ''),
  /** What the provider said about the user. Often `name`, `email`, `avatar`; nothing is promised. */
  details: z.optional(z.nullable(recordOf(z.unknown))),
});

/** `GET /api/my-account`: a key is absent when the token has no scope for it or the tenant has switched the field off. */
export const account = z.object({
  id: z.string,
  /**
   * Whether the user has a password, an email or a phone, and can therefore step up at all. Before Logto 1.41 it is
   * made of the three, and absent where one of them cannot be seen.
   */
  hasSecurityVerificationMethod: flag,
  hasPassword: flag,
  name: nullableText,
  /** A URL of any scheme: check it before rendering. */
  avatar: nullableText,
  username: nullableText,
  primaryEmail: nullableText,
  /** Digits, country code first, no `+`. */
  primaryPhone: nullableText,
  profile: z.optional(profile),
  customData: z.optional(recordOf(z.unknown)),
  /** By connector target, such as `google`. */
  identities: z.optional(recordOf(socialIdentity)),
  /** Milliseconds since 1970. */
  lastSignInAt: z.optional(z.nullable(z.number)),
  /** Milliseconds since 1970. */
  createdAt: number,
  /** Milliseconds since 1970. */
  updatedAt: number,
  /** The application that the user registered with. */
  applicationId: nullableText,
  cimdClientId: nullableText,
  isSuspended: flag,
});

/** `POST /api/my-account/user-assets/avatar`. */
export const uploadedAvatar = z.object({ url: z.string });

/** The account of the signed-in user, as far as the token's scopes and the tenant's field policy show it. */
export type Account = z.infer<typeof account> & {
  /**
   * The places of what the server holds in another form than is known here, and what is therefore missing:
   * `customData`, `profile.address.country`. Writing a whole that one of them is a part of would destroy it.
   */
  unreadable?: readonly string[];
};

/** The standard claims of a user. */
export type Profile = z.infer<typeof profile>;

/** A linked account at a social provider. `details.rawData` may be sensitive. */
export type SocialIdentity = z.infer<typeof socialIdentity>;

/** Where an uploaded picture can be found. */
export type UploadedAvatar = z.infer<typeof uploadedAvatar>;
