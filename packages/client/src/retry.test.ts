import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retryDelay } from './retry.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done, json, offline, refusal, silence } from './test/scripted-fetch.ts';

const me = () => json({ id: 'user-1' });
const broken = (status = 500, headers: Record<string, string> = {}) =>
  json({ message: 'Internal server error.' }, status, headers);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a read', () => {
  it.each([
    ['no connection', offline],
    ['408', () => broken(408)],
    ['429', () => refusal('request.message_rate_limited', 429)],
    ['500', () => broken(500)],
    ['503', () => new Response('<h1>Down</h1>', { status: 503 })],
  ])('is tried again after %s', async (_, trouble) => {
    const { client, calls } = scriptedClient([trouble(), trouble(), me()]);
    const account = client.account.get();
    await vi.runAllTimersAsync();
    await expect(account).resolves.toEqual({ id: 'user-1' });
    expect(calls).toHaveLength(3);
  });

  it('is given up after the second try more', async () => {
    const { client, calls } = scriptedClient([offline(), broken(502), broken(503), me()]);
    const error = rejection(client.account.get());
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({ name: 'ApiError', status: 503 });
    expect(calls).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 422, 501])('is not tried again after %i', async (status) => {
    const { client, calls } = scriptedClient([refusal('some.code', status)]);
    expect(await rejection(client.sessions.list())).toMatchObject({ status });
    expect(calls).toHaveLength(1);
  });

  it('is not tried again after a timeout: the user has waited long enough', async () => {
    const { client, calls } = scriptedClient([silence], { timeout: 2000 });
    const error = rejection(client.account.get());
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({ name: 'TimeoutError' });
    expect(calls).toHaveLength(1);
  });

  it('waits as long as the server asks', async () => {
    const { client, calls } = scriptedClient([broken(503, { 'retry-after': '4' }), me()]);
    const account = client.account.get();
    await vi.advanceTimersByTimeAsync(3999);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toHaveLength(2);
    await account;
  });

  it('ends at once when it is aborted while waiting', async () => {
    const { client, calls } = scriptedClient([broken(503, { 'retry-after': '4' })]);
    const controller = new AbortController();
    const error = rejection(client.account.get({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    const reason = new Error('left');
    controller.abort(reason);
    expect(await error).toBe(reason);
    expect(calls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for the token of every try', async () => {
    const getAccessToken = vi.fn(() => 'token');
    const { client } = scriptedClient([offline(), me()], { getAccessToken });
    const account = client.account.get();
    await vi.runAllTimersAsync();
    await account;
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });
});

describe('a write', () => {
  it.each([
    ['a removal', (client: ReturnType<typeof scriptedClient>['client']) => client.email.remove()],
    ['a patch', (client) => client.account.update({ name: 'x' })],
    ['a post', (client) => client.password.set({ password: 'x' })],
    ['a put', (client) => client.mfa.replaceTotp({ secret: 'x', code: '1' })],
    ['a post that only makes something up', (client) => client.mfa.generateTotpSecret()],
  ] satisfies [
    string,
    (client: ReturnType<typeof scriptedClient>['client']) => Promise<unknown>,
  ][])('is never tried again: %s', async (_, write) => {
    const without = scriptedClient([offline(), done()]);
    expect(await rejection(write(without.client))).toMatchObject({ name: 'NetworkError' });
    const failing = scriptedClient([broken(503, { 'retry-after': '0' }), done()]);
    expect(await rejection(write(failing.client))).toMatchObject({ status: 503 });
    await vi.runAllTimersAsync();
    expect([without.calls.length, failing.calls.length]).toEqual([1, 1]);
  });
});

describe('the wait before another try', () => {
  it('is random below a span that doubles', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999);
    const first = retryDelay(0, null);
    const second = retryDelay(1, null);
    expect(first).toBeGreaterThan(100);
    expect(second).toBeCloseTo(first * 2);
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(retryDelay(0, null)).toBe(0);
  });

  it('is what the server asks, in seconds or as a date', () => {
    expect(retryDelay(0, '3')).toBe(3000);
    expect(retryDelay(0, 'Thu, 01 Jan 2026 00:00:07 GMT')).toBe(7000);
  });

  it('is at most ten seconds', () => {
    expect(retryDelay(0, '3600')).toBe(10_000);
    expect(retryDelay(0, 'Thu, 01 Jan 2026 05:00:00 GMT')).toBe(10_000);
  });

  it.each(['soon', '', '-5', 'Wed, 31 Dec 2025 23:00:00 GMT'])(
    'is our own when the server asks for %j',
    (retryAfter) => {
      vi.spyOn(Math, 'random').mockReturnValue(0.5);
      expect(retryDelay(0, retryAfter)).toBe(retryDelay(0, null));
    },
  );
});
