import { Secret, TOTP } from 'otpauth';

/** The code that an authenticator app shows for a base32 secret; `at` in milliseconds. */
export const totpAt = (secret: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
