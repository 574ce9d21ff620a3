import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  passkeyCredential,
  pendingPasskey,
  pendingProofCode,
  pendingSocial,
  pendingStepUpCode,
} from '../test/samples.ts';
import { scriptedClient } from '../test/scripted-client.ts';
import { json } from '../test/scripted-fetch.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const inTenMinutes = '2026-01-01T00:10:00.000Z';
const created = (more: object = {}, headers: Record<string, string> = {}) =>
  json({ verificationRecordId: 'new-id', expiresAt: inTenMinutes, ...more }, 201, headers);
const verified = () => json({ verificationRecordId: 'done-id' });

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('stepping up', () => {
  it('with the password gives a record', async () => {
    const { client } = scriptedClient([created()]);
    await expect(client.verifications.password({ password: 'x' })).resolves.toEqual({
      kind: 'step-up',
      id: 'new-id',
      expiresAt: now + 600_000,
    });
  });

  it('does not touch the store: who asked decides', async () => {
    const { client } = scriptedClient([created()]);
    await client.verifications.password({ password: 'x' });
    expect(client.verification.current()).toBeUndefined();
  });

  it('with a code takes two steps', async () => {
    const { client } = scriptedClient([created(), verified()]);
    const sent = await client.verifications.sendStepUpCode({ type: 'phone', value: '4915112' });
    expect(sent).toEqual({
      type: 'phone',
      value: '4915112',
      record: 'new-id',
      expiresAt: now + 600_000,
    });
    await expect(client.verifications.checkStepUpCode(sent, { code: '1' })).resolves.toEqual({
      kind: 'step-up',
      id: 'done-id',
      expiresAt: sent.expiresAt,
    });
  });
});

describe('a proof', () => {
  it('of a new address says which one', async () => {
    const { client } = scriptedClient([created(), verified()]);
    const sent = await client.verifications.sendProofCode({
      type: 'email',
      value: 'n@example.com',
    });
    await expect(client.verifications.checkProofCode(sent, { code: '1' })).resolves.toEqual({
      kind: 'proof',
      type: 'email',
      value: 'n@example.com',
      id: 'done-id',
      expiresAt: now + 600_000,
    });
  });

  it('of a social account starts with a trip', async () => {
    const authorizationUri = 'https://provider.test/?state=s';
    const { client } = scriptedClient([created({ authorizationUri, extra: 1 }), verified()]);
    const trip = await client.verifications.startSocial({
      connectorId: 'c',
      state: 's',
      redirectUri: 'https://app.test',
    });
    expect(trip).toEqual({ authorizationUri, record: 'new-id', expiresAt: now + 600_000 });
    await expect(client.verifications.checkSocial(trip, { connectorData: {} })).resolves.toEqual({
      kind: 'proof',
      type: 'social',
      id: 'done-id',
      expiresAt: trip.expiresAt,
    });
  });

  it('of a passkey starts with what the browser needs, all of it', async () => {
    const registrationOptions = {
      ...pendingPasskey.registrationOptions,
      attestation: 'none',
      hints: ['security-key'],
    };
    const { client } = scriptedClient([created({ registrationOptions }), verified()]);
    const ceremony = await client.verifications.startPasskey();
    expect(ceremony).toEqual({
      registrationOptions,
      record: 'new-id',
      expiresAt: now + 600_000,
    });
    await expect(
      client.verifications.checkPasskey(ceremony, { credential: passkeyCredential }),
    ).resolves.toMatchObject({ kind: 'proof', type: 'passkey', id: 'done-id' });
  });

  it('can be had after a redirect: what is pending survives JSON', async () => {
    const carried = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const { client, calls } = scriptedClient([verified(), verified(), verified(), verified()]);
    await client.verifications.checkStepUpCode(carried(pendingStepUpCode), { code: '1' });
    await client.verifications.checkProofCode(carried(pendingProofCode), { code: '1' });
    await client.verifications.checkSocial(carried(pendingSocial), { connectorData: {} });
    await client.verifications.checkPasskey(carried(pendingPasskey), {
      credential: passkeyCredential,
    });
    for (const { json: body } of calls) expect(JSON.stringify(body)).toContain('pending-id');
  });
});

describe('the end of a record', () => {
  const record = async (date: string | undefined, expiresAt: unknown = inTenMinutes) => {
    const { client } = scriptedClient([created({ expiresAt }, date === undefined ? {} : { date })]);
    return client.verifications.password({ password: 'x' });
  };

  it('is what the server says when the clocks agree', async () => {
    expect((await record('Thu, 01 Jan 2026 00:00:00 GMT')).expiresAt).toBe(now + 600_000);
    expect((await record('Wed, 31 Dec 2025 23:59:58 GMT')).expiresAt).toBe(now + 600_000);
  });

  it('is moved to the clock of the device when that one is wrong', async () => {
    expect((await record('Wed, 31 Dec 2025 23:30:00 GMT')).expiresAt).toBe(now + 2_400_000);
    const behind = record('Thu, 01 Jan 2026 01:00:00 GMT', '2026-01-01T01:10:00.000Z');
    expect((await behind).expiresAt).toBe(now + 600_000);
  });

  it.each([undefined, '', 'soon'])('is what the server says without a date: %s', async (date) => {
    expect((await record(date)).expiresAt).toBe(now + 600_000);
  });

  it.each([
    ['ten minutes ahead', '2025-12-31T23:59:59.000Z'],
    ['two hours ahead', '2025-12-31T22:10:00.000Z'],
    ['nine minutes ahead', '2026-01-01T00:01:00.000Z'],
    ['two hours behind', '2026-01-01T02:10:00.000Z'],
    ['years behind', '2036-01-01T00:00:00.000Z'],
    ['told of no time', null],
    ['told nonsense', 'soon'],
    ['told a number', 5],
  ])('is ten minutes away without a date on a device %s', async (_, expiresAt) => {
    expect((await record(undefined, expiresAt)).expiresAt).toBe(now + 600_000);
  });

  it('is ten minutes away when it seems over by the server’s own clock', async () => {
    const odd = record('Thu, 01 Jan 2026 03:00:00 GMT', '2026-01-01T02:00:00.000Z');
    expect((await odd).expiresAt).toBe(now + 600_000);
  });
});
