import { describe, expect, it } from 'vitest';
import { readAuthenticatorData } from './authenticator-data.ts';

const base64url = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64url');
const text = (value: string) => [0x60 + value.length, ...Buffer.from(value)];
const bytes = (value: readonly number[]) =>
  value.length < 24
    ? [0x40 + value.length, ...value]
    : value.length < 256
      ? [0x58, value.length, ...value]
      : [0x59, value.length >> 8, value.length & 0xff, ...value];

const icloud = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';

const authData = (flags: number, aaguid = icloud, rest: readonly number[] = [0, 1, 7]) => [
  ...new Array<number>(32).fill(9),
  flags,
  ...[0, 0, 0, 1],
  ...Buffer.from(aaguid.replaceAll('-', ''), 'hex'),
  ...rest,
];

/** Attestation with a certificate: the statement holds numbers, lists and the very name of the data. */
const packed = (data: readonly number[]) => [
  0xa3,
  ...text('fmt'),
  ...text('packed'),
  ...text('attStmt'),
  ...[0xa3, ...text('alg'), 0x38, 0x18],
  ...[...text('sig'), ...bytes(new Array<number>(70).fill(1))],
  ...[...text('x5c'), 0x82, ...bytes(new Array<number>(600).fill(2)), ...bytes(text('authData'))],
  ...text('authData'),
  ...bytes(data),
];

const none = (data: readonly number[]) => [
  0xa3,
  ...text('fmt'),
  ...text('none'),
  ...text('attStmt'),
  0xa0,
  ...text('authData'),
  ...bytes(data),
];

describe('readAuthenticatorData', () => {
  it.each([
    ['data', { authenticatorData: base64url(authData(0x5d)), attestationObject: '' }],
    ['an attestation of nothing', { attestationObject: base64url(none(authData(0x5d))) }],
    ['an attestation with certificates', { attestationObject: base64url(packed(authData(0x5d))) }],
    [
      'long data',
      { attestationObject: base64url(none(authData(0x5d, icloud, new Array(400).fill(3)))) },
    ],
  ])('reads the maker and the flags from %s', (_, response) => {
    expect(readAuthenticatorData(response)).toEqual({ aaguid: icloud, synced: true });
  });

  it('knows a passkey that stays where it was made', () => {
    const data = base64url(authData(0x45));
    expect(readAuthenticatorData({ authenticatorData: data, attestationObject: '' })).toEqual({
      aaguid: icloud,
      synced: false,
    });
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['a cut attestation', base64url(none(authData(0x5d)).slice(0, 60))],
    ['a map without data', base64url([0xa1, ...text('fmt'), ...text('none')])],
    ['something else', base64url([0x83, 1, 2, 3])],
    ['endless items', base64url([0xbf, ...text('fmt')])],
  ])('says nothing about %s', (_, attestationObject) => {
    expect(readAuthenticatorData({ attestationObject })).toBeUndefined();
  });

  it('says nothing when there is no credential in the data', () => {
    const data = base64url(authData(0x05));
    expect(
      readAuthenticatorData({ authenticatorData: data, attestationObject: '' }),
    ).toBeUndefined();
  });
});
