import { webcrypto } from 'node:crypto';
import { onTestFinished, vi } from 'vitest';

/** How the authenticator of a test behaves. */
export type AuthenticatorSpec = {
  /** A UUID; zeros for one that does not say who it is. */
  readonly aaguid?: string;
  /** Whether its passkeys reach other devices. */
  readonly synced?: boolean;
  /** Whether the browser gives authenticator data apart from the attestation, as newer ones do. */
  readonly givesData?: boolean;
  /** The page it believes to be on. */
  readonly origin?: string;
};

/** The stand-in for the browser's part of WebAuthn, and what happened to it. */
export type SoftwareAuthenticator = {
  /** The options of each ceremony. */
  readonly asked: PublicKeyCredentialCreationOptions[];
  /** The ids of the passkeys it made, base64url. */
  readonly made: string[];
  /** Signals to the password manager, oldest first. */
  readonly signals: Array<readonly [name: string, details: Record<string, unknown>]>;
  /** Lets the next ceremony fail. */
  fail(name: string): void;
  /** Lets the next ceremony wait until the result is called. */
  hold(): () => void;
};

const bytesOf = (text: string) => [...Buffer.from(text)];
const toBuffer = (bytes: readonly number[]): ArrayBuffer => Uint8Array.from(bytes).buffer;
const base64url = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64url');

/** CBOR of a text shorter than 24 bytes, and of 24 to 65535 bytes. */
const cborText = (text: string) => [0x60 + text.length, ...bytesOf(text)];
const cborBytes = (bytes: readonly number[]) =>
  bytes.length < 256
    ? [0x58, bytes.length, ...bytes]
    : [0x59, bytes.length >> 8, bytes.length & 0xff, ...bytes];

const coseKey = async (): Promise<number[]> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  const part = (text: string) => cborBytes([...Buffer.from(text, 'base64url')]);
  return [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, ...part(x), 0x22, ...part(y)];
};

const authenticatorData = async (
  rpId: string,
  id: readonly number[],
  { aaguid = '00000000-0000-0000-0000-000000000000', synced = false }: AuthenticatorSpec,
): Promise<number[]> => {
  const rpIdHash = await webcrypto.subtle.digest('SHA-256', Buffer.from(rpId));
  const presentVerifiedAttested = 0x45;
  const backedUp = synced ? 0x18 : 0;
  const model = [...Buffer.from(aaguid.replaceAll('-', ''), 'hex')];
  return [
    ...new Uint8Array(rpIdHash),
    presentVerifiedAttested | backedUp,
    ...[0, 0, 0, 0],
    ...model,
    ...[0, id.length],
    ...id,
    ...(await coseKey()),
  ];
};

const attestationObject = (authData: readonly number[]) => [
  0xa3,
  ...cborText('fmt'),
  ...cborText('none'),
  ...cborText('attStmt'),
  0xa0,
  ...cborText('authData'),
  ...cborBytes(authData),
];

/** Puts a software authenticator in the place of the browser's, until the test is over. */
export const installAuthenticator = (spec: AuthenticatorSpec = {}): SoftwareAuthenticator => {
  const { origin = location.origin, givesData = true } = spec;
  const asked: PublicKeyCredentialCreationOptions[] = [];
  const made: string[] = [];
  const signals: SoftwareAuthenticator['signals'] = [];
  let failure: string | undefined;
  let held: Promise<void> | undefined;

  const create = async ({ publicKey }: CredentialCreationOptions) => {
    if (!publicKey) throw new TypeError('No options');
    asked.push(publicKey);
    await held;
    if (failure) {
      const name = failure;
      failure = undefined;
      throw new DOMException('The software authenticator was told to fail.', name);
    }
    const id = [...webcrypto.getRandomValues(new Uint8Array(16))];
    const authData = await authenticatorData(publicKey.rp.id ?? '', id, spec);
    const clientData = {
      type: 'webauthn.create',
      challenge: base64url([...new Uint8Array(publicKey.challenge as ArrayBuffer)]),
      origin,
      crossOrigin: false,
    };
    made.push(base64url(id));
    return {
      id: base64url(id),
      rawId: toBuffer(id),
      type: 'public-key',
      authenticatorAttachment: 'platform',
      getClientExtensionResults: () => ({ credProps: { rk: true } }),
      response: {
        clientDataJSON: toBuffer(bytesOf(JSON.stringify(clientData))),
        attestationObject: toBuffer(attestationObject(authData)),
        getTransports: () => ['internal', 'a-newer-one'],
        ...(givesData && { getAuthenticatorData: () => toBuffer(authData) }),
      },
    };
  };

  const signal = (name: string) => async (details: Record<string, unknown>) => {
    signals.push([name, details]);
  };
  vi.stubGlobal(
    'PublicKeyCredential',
    Object.assign(() => undefined, {
      signalUnknownCredential: signal('unknown'),
      signalAllAcceptedCredentials: signal('accepted'),
      signalCurrentUserDetails: signal('user'),
    }),
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'credentials');
  });
  Object.defineProperty(navigator, 'credentials', { value: { create }, configurable: true });

  return {
    asked,
    made,
    signals,
    fail: (name) => {
      failure = name;
    },
    hold: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        held = undefined;
        release();
      };
    },
  };
};
