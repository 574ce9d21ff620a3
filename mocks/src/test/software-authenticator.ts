import { isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers';

/** What an authenticator is asked for, and how it may misbehave. */
export type RegistrationRequest = {
  challenge: string;
  rpId: string;
  origin: string;
  /** Whether the user proved to be there; a server of ours insists on it. */
  userVerified?: boolean;
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

const sha256 = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)));

const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const coseKey = async (): Promise<Uint8Array> => {
  const { publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, isoBase64URL.toBuffer(x)],
      [-3, isoBase64URL.toBuffer(y)],
    ]),
  );
};

const authenticatorData = async (
  { rpId, userVerified = true }: RegistrationRequest,
  credentialId: Uint8Array,
): Promise<Uint8Array> => {
  const presentAndAttested = 0x41;
  const flags = presentAndAttested | (userVerified ? 0x04 : 0);
  const idLength = [credentialId.length >> 8, credentialId.length & 0xff];
  return concat(
    await sha256(rpId),
    Uint8Array.from([flags, 0, 0, 0, 0]),
    new Uint8Array(16),
    Uint8Array.from(idLength),
    credentialId,
    await coseKey(),
  );
};

/** Registers a passkey in software, with the attestation `none`, in the form that Logto takes. */
export const registerPasskey = async (request: RegistrationRequest) => {
  const { challenge, origin } = request;
  const credentialId = crypto.getRandomValues(new Uint8Array(32));
  const id = isoBase64URL.fromBuffer(credentialId);
  const clientData = { type: 'webauthn.create', challenge, origin, crossOrigin: false };
  const attestation = new Map<string, string | Map<string, never> | Uint8Array>([
    ['fmt', 'none'],
    ['attStmt', new Map<string, never>()],
    ['authData', await authenticatorData(request, credentialId)],
  ]);
  return {
    type: 'WebAuthn',
    id,
    rawId: id,
    authenticatorAttachment: 'platform',
    clientExtensionResults: { credProps: { rk: true } },
    response: {
      clientDataJSON: isoBase64URL.fromUTF8String(JSON.stringify(clientData)),
      attestationObject: isoBase64URL.fromBuffer(isoCBOR.encode(attestation)),
      transports: ['internal'],
    },
  };
};
