import type { PasskeyCredential } from '../endpoints/passkey-payload.ts';
import type { PasskeyCreationOptions } from '../schemas/verifications.ts';

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

const base64url = (bytes: Iterable<number>): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64url = (text: string) =>
  [...atob(text.replaceAll('-', '+').replaceAll('_', '/'))].map((letter) => letter.charCodeAt(0));

/** CBOR of a text shorter than 24 bytes. */
const cborText = (text: string) => [0x60 + text.length, ...bytesOf(text)];

/** CBOR of 24 to 255 bytes. */
const cborBytes = (bytes: number[]) => [0x58, bytes.length, ...bytes];

/** The public key of a new ES256 key pair, in the form of COSE. */
const coseKey = async (): Promise<number[]> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const head = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01];
  return [...head, 0x21, ...cborBytes(fromBase64url(x)), 0x22, ...cborBytes(fromBase64url(y))];
};

/** Makes a passkey as an authenticator would that attests nothing, on a page of `origin`. */
export const createPasskey = async (
  { rp, challenge }: PasskeyCreationOptions,
  origin: string,
): Promise<PasskeyCredential> => {
  const id = [...crypto.getRandomValues(new Uint8Array(16))];
  const rpIdHash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytesOf(rp.id ?? '')));
  const presentVerifiedAttested = 0x45;
  const authData = [
    ...new Uint8Array(rpIdHash),
    presentVerifiedAttested,
    ...new Uint8Array(4 + 16),
    0,
    id.length,
    ...id,
    ...(await coseKey()),
  ];
  const attestation = [
    0xa3,
    ...cborText('fmt'),
    ...cborText('none'),
    ...cborText('attStmt'),
    0xa0,
    ...cborText('authData'),
    ...cborBytes(authData),
  ];
  const clientData = { type: 'webauthn.create', challenge, origin, crossOrigin: false };
  return {
    id: base64url(id),
    rawId: base64url(id),
    response: {
      clientDataJSON: base64url(bytesOf(JSON.stringify(clientData))),
      attestationObject: base64url(attestation),
      transports: ['internal', 'a-newer-one'],
    },
    authenticatorAttachment: 'platform',
    clientExtensionResults: { credProps: { rk: true } },
  };
};
