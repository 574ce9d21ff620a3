import { openString } from './open-text.ts';
import { flag, nullableText, number, text } from './optional.ts';
import * as z from './schema.ts';

/** A kind of second factor. */
export type MfaFactorType =
  | 'Totp'
  | 'WebAuthn'
  | 'BackupCode'
  | 'EmailVerificationCode'
  | 'PhoneVerificationCode';

const mfaFactor = z.object({
  id: z.string,
  type: openString<MfaFactorType>(),
  /** ISO 8601. */
  createdAt: text,
  /** ISO 8601, passkeys only: the last sign-in with it. */
  lastUsedAt: nullableText,
  /** Passkeys only: the user agent that made it. */
  agent: nullableText,
  /** Passkeys only: the name that the user gave. */
  name: nullableText,
  /** Backup codes only: how many are unused. */
  remainCodes: number,
});

/** `GET /api/my-account/mfa-verifications`. */
export const mfaFactors = z.array(mfaFactor);

/** A new authenticator secret. */
export const totpSecret = z.object({ secret: z.string });

/** New backup codes. */
export const newBackupCodes = z.object({ codes: z.array(z.string) });

/** The stored backup codes. */
export const backupCodes = z.object({
  codes: z.array(z.object({ code: z.string, usedAt: nullableText })),
});

/** `/api/my-account/mfa-settings`. */
export const mfaSettings = z.object({
  skipMfaOnSignIn: flag,
  /** Whether this user is asked in any case: by the tenant, or by one of the user's organizations. Absent before Logto 1.44. */
  required: flag,
});

/** `/api/my-account/logto-configs`. */
export const mfaConfigs = z.object({
  mfa: z.fallback(z.object({ enabled: flag, skipped: flag, skipMfaOnSignIn: flag }), {}),
  passkeySignIn: z.optional(z.object({ skipped: flag })),
});

/** A second factor that the user has set up. Email and phone factors are implicit and not listed. */
export type MfaFactor = z.infer<typeof mfaFactor>;

/** A new authenticator secret in base32. The server does not remember it. */
export type TotpSecret = z.infer<typeof totpSecret>;

/** Ten new backup codes. The server does not remember them until they are added. */
export type NewBackupCodes = z.infer<typeof newBackupCodes>;

/** The stored backup codes in clear text; `usedAt` is ISO 8601. */
export type BackupCodes = z.infer<typeof backupCodes>;

/** Whether the user is not asked for a second factor, where the tenant's policy lets users choose. */
export type MfaSettings = z.infer<typeof mfaSettings>;

/** What steers second factors and passkeys at sign-in. `mfa.enabled` is absent when the server does not know. */
export type MfaConfigs = z.infer<typeof mfaConfigs>;
