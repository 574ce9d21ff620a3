import { text } from './optional.ts';
import * as z from './schema.ts';

const id = { verificationRecordId: z.string };

/** A verified record. */
export const verifiedRecord = z.object(id);

/** A new record; `expiresAt` is ISO 8601. */
export const newRecord = z.object({ ...id, expiresAt: text });

/** The start of a trip to a social provider. */
export const newSocialRecord = z.object({
  ...id,
  expiresAt: text,
  authorizationUri: z.string,
});

/**
 * What a browser needs to make a passkey: `PublicKeyCredentialCreationOptionsJSON` of WebAuthn, written so that both
 * the DOM's type and the one of `@simplewebauthn/browser` take it.
 */
export type PasskeyCreationOptions = {
  rp: { name: string; id?: string };
  user: { id: string; name: string; displayName: string };
  challenge: string;
  pubKeyCredParams: { type: 'public-key'; alg: number }[];
  timeout?: number;
  excludeCredentials?: { id: string; type: 'public-key'; transports?: PasskeyTransport[] }[];
  authenticatorSelection?: {
    authenticatorAttachment?: 'cross-platform' | 'platform';
    requireResidentKey?: boolean;
    residentKey?: 'discouraged' | 'preferred' | 'required';
    userVerification?: 'discouraged' | 'preferred' | 'required';
  };
  attestation?: 'direct' | 'enterprise' | 'indirect' | 'none';
  extensions?: { appid?: string; credProps?: boolean; hmacCreateSecret?: boolean };
};

/** The ways to reach an authenticator that Logto knows. */
export type PasskeyTransport =
  | 'ble'
  | 'cable'
  | 'hybrid'
  | 'internal'
  | 'nfc'
  | 'smart-card'
  | 'usb';

/** Checked for what a ceremony cannot do without, and handed to the browser as a whole. */
const creationOptions = z.looseObject({
  rp: z.looseObject({ name: z.string }),
  user: z.looseObject({ id: z.string, name: z.string }),
  challenge: z.string,
}) as unknown as z.Schema<PasskeyCreationOptions>;

/** The start of a passkey ceremony. */
export const newPasskeyRecord = z.object({
  ...id,
  expiresAt: text,
  registrationOptions: creationOptions,
});
