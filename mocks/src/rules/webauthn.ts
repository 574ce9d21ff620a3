import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import { RequestError } from '../http/request-error.ts';
import type { RegisteredPasskey } from '../state/records.ts';
import type { StoredUser, WebAuthnTransport } from '../state/user-model.ts';
import { internationalPhone } from './phone.ts';

const TIMEOUT_MS = 60_000;
/** EdDSA, ES256 and RS256: a server takes more than it asks for. */
const ALGORITHMS = [-8, -7, -257];

/** The answer of an authenticator to a registration, as a browser hands it over. */
export type RegistrationPayload = {
  id: string;
  rawId: string;
  response: {
    clientDataJSON: string;
    attestationObject: string;
    transports?: WebAuthnTransport[] | undefined;
  };
};

/** What makes up a registration: its challenge and the relying party. */
export type Registration = { challenge: string; rpId: string };

const displayed = ({ primaryEmail, primaryPhone, username }: StoredUser): string =>
  primaryEmail ??
  (primaryPhone === null ? undefined : internationalPhone(primaryPhone)) ??
  username ??
  'Unnamed User';

/** A fresh challenge of 32 bytes, base64url. */
export const createChallenge = (): string =>
  isoBase64URL.fromBuffer(crypto.getRandomValues(new Uint8Array(32)));

/** The options of a registration, in the JSON form that browsers parse. */
export const registrationOptions = (user: StoredUser, { challenge, rpId }: Registration) => ({
  rp: { name: rpId, id: rpId },
  user: {
    id: isoBase64URL.fromUTF8String(user.id),
    name: displayed(user),
    displayName: user.name ?? displayed(user),
  },
  challenge,
  pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
  timeout: TIMEOUT_MS,
  excludeCredentials: user.mfaVerifications.flatMap((factor) =>
    factor.type === 'WebAuthn'
      ? [{ id: factor.credentialId, type: 'public-key', transports: factor.transports }]
      : [],
  ),
  authenticatorSelection: {
    requireResidentKey: true,
    residentKey: 'required',
    userVerification: 'required',
  },
  attestation: 'none',
  extensions: { credProps: true },
});

/**
 * Checks a registration: challenge, origin, user verification, format. The hash of the relying
 * party is not compared, as on a real server.
 *
 * @throws RequestError `session.mfa.webauthn_verification_failed` with the reason in `data`
 */
export const verifyRegistration = async (
  { id, rawId, response }: RegistrationPayload,
  { challenge, rpId }: Registration,
  origins: string[],
): Promise<Omit<RegisteredPasskey, 'agent'>> => {
  const { clientDataJSON, attestationObject, transports = [] } = response;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: origins,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!registrationInfo) throw new Error('No credential was registered');
    const { credential } = registrationInfo;
    return {
      rpId,
      credentialId: credential.id,
      publicKey: isoBase64URL.fromBuffer(credential.publicKey),
      counter: credential.counter,
      transports,
    };
  } catch (error) {
    throw new RequestError('session.mfa.webauthn_verification_failed', {
      data: { message: error instanceof Error ? error.message : 'Unknown error' },
    });
  }
};
