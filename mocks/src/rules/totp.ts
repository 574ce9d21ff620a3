import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const base32 =
  /^(?:[2-7A-Z]{8})*(?:[2-7A-Z]{2}={6}|[2-7A-Z]{4}={4}|[2-7A-Z]{5}={3}|[2-7A-Z]{7}=)?$/;

/** A fresh secret of 160 bits, as 32 base32 letters. */
export const createTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** Whether a text can be the secret of an authenticator app: 16 to 32 letters of padded base32. */
export const isTotpSecret = (secret: string): boolean =>
  secret.length >= 16 && secret.length <= 32 && base32.test(secret);

/** Whether a code fits a secret, now or one step of 30 seconds before or after. `now` in milliseconds. */
export const isTotpCode = (secret: string, code: string, now: number): boolean =>
  new TOTP({ secret: Secret.fromBase32(secret) }).validate({
    token: code,
    timestamp: now,
    window: 1,
  }) !== null;
