/** What a new passkey tells about its authenticator. */
export type AuthenticatorFacts = {
  /** Which model or password manager it is, in the form of a UUID; zeros when it does not say. */
  readonly aaguid: string;
  /** Whether the passkey may be copied to other devices of the user; else it stays where it was made. */
  readonly synced: boolean;
};

/** Positions and flags. Source: "Authenticator data" of WebAuthn Level 3. */
const flagsAt = 32;
const aaguidAt = 37;
const backupEligible = 0x08;
const hasAttestedData = 0x40;

const bytesOf = (base64url: string): Uint8Array => {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
};

const asUuid = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** One CBOR item: its major type, its number (a length, or a value), and where its content begins. */
const headAt = (bytes: Uint8Array, at: number) => {
  const [first = 0] = bytes.subarray(at);
  const [type, info] = [first >> 5, first & 0x1f];
  const size = info < 24 ? 0 : 2 ** (info - 24);
  // Attestations are written with definite lengths.
  if (size > 8) throw new RangeError('Unexpected CBOR');
  const value = bytes
    .subarray(at + 1, at + 1 + size)
    .reduce((number, byte) => number * 256 + byte, 0);
  return { type, value: size === 0 ? info : value, start: at + 1 + size };
};

/** Where the item at a position ends. */
const endOf = (bytes: Uint8Array, at: number): number => {
  const { type, value, start } = headAt(bytes, at);
  if (type === 2 || type === 3) return start + value;
  const items = type === 4 ? value : type === 5 ? 2 * value : type === 6 ? 1 : 0;
  let end = start;
  for (let item = 0; item < items; item += 1) end = endOf(bytes, end);
  return end;
};

/** The `authData` in the map that an attestation object is. */
const authDataIn = (attestation: Uint8Array): Uint8Array | undefined => {
  const map = headAt(attestation, 0);
  let at = map.start;
  for (let entry = 0; entry < map.value; entry += 1) {
    const key = headAt(attestation, at);
    const valueAt = endOf(attestation, at);
    const name = new TextDecoder().decode(attestation.subarray(key.start, valueAt));
    const end = endOf(attestation, valueAt);
    if (name === 'authData') return attestation.subarray(headAt(attestation, valueAt).start, end);
    at = end;
  }
  return undefined;
};

/**
 * Reads the answer of an authenticator, both parts base64url: its data where the browser gives them, else the
 * attestation that holds them. `undefined` when neither can be read: a passkey without a maker's name is one all the same.
 */
export const readAuthenticatorData = (response: {
  readonly authenticatorData?: string | undefined;
  readonly attestationObject: string;
}): AuthenticatorFacts | undefined => {
  try {
    const data = response.authenticatorData
      ? bytesOf(response.authenticatorData)
      : authDataIn(bytesOf(response.attestationObject));
    const flags = data?.[flagsAt];
    if (!data || flags === undefined || !(flags & hasAttestedData)) return undefined;
    if (data.length < aaguidAt + 16) return undefined;
    return {
      aaguid: asUuid(data.subarray(aaguidAt, aaguidAt + 16)),
      synced: (flags & backupEligible) !== 0,
    };
  } catch {
    return undefined;
  }
};
