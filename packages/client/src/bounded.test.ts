import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done, json, silence } from './test/scripted-fetch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a server that does not answer', () => {
  it('is given 15 seconds', async () => {
    const { client, calls } = scriptedClient([silence]);
    const failed = vi.fn();
    client.email.remove().catch(failed);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'TimeoutError', action: 'email.remove' }),
    );
    expect(calls[0]?.init.signal?.aborted).toBe(true);
  });

  it('is given what the host says', async () => {
    const { client } = scriptedClient([silence], { timeout: 50 });
    const error = rejection(client.email.remove());
    await vi.advanceTimersByTimeAsync(50);
    expect(await error).toMatchObject({ name: 'TimeoutError' });
  });

  it('is no use even when its headers came', async () => {
    const stalled = new Response(new ReadableStream(), { status: 200 });
    const { client } = scriptedClient([stalled]);
    const error = rejection(client.email.remove());
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await error).toMatchObject({ name: 'TimeoutError' });
  });

  it('cannot outstay a fetch that does not listen to signals', async () => {
    const { client } = scriptedClient([() => new Promise(() => {})]);
    const error = rejection(client.email.remove());
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await error).toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a call', () => {
  it('rejects with the reason of its signal, untouched', async () => {
    const { client, calls } = scriptedClient([silence]);
    const controller = new AbortController();
    const error = rejection(client.account.get({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await error).toBe(controller.signal.reason);
    expect(await error).toMatchObject({ name: 'AbortError' });
    expect(calls[0]?.init.signal?.aborted).toBe(true);
  });

  it('sends nothing and asks for no token when it is aborted before', async () => {
    const getAccessToken = vi.fn(() => 'token');
    const { client, calls } = scriptedClient([], { getAccessToken });
    expect(await rejection(client.account.get({ signal: AbortSignal.abort('no') }))).toBe('no');
    expect([calls, getAccessToken.mock.calls]).toEqual([[], []]);
  });

  it('ends while the host looks for a token', async () => {
    const { client, calls } = scriptedClient([], { getAccessToken: () => new Promise(() => {}) });
    const controller = new AbortController();
    const error = rejection(client.account.get({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort('no');
    expect(await error).toBe('no');
    expect(calls).toEqual([]);
  });

  it('takes a signal as its last argument, wherever that is', async () => {
    const signal = AbortSignal.abort('no');
    const { client } = scriptedClient([]);
    const pending = {
      type: 'email',
      value: 'a@example.com',
      record: 'r' as never,
      expiresAt: 1,
    } as const;
    const calls = [
      client.account.uploadAvatar(new Blob([]), { signal, filename: 'a.png' }),
      client.grants.list(undefined, { signal }),
      client.devices.list({}, { signal }),
      client.verifications.checkStepUpCode(pending, { code: '1' }, { signal }),
      client.settings.get({ signal }),
    ];
    for (const call of calls) expect(await rejection(call)).toBe('no');
  });

  it('leaves no timer and no listener behind', async () => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const { client } = scriptedClient([json({ id: 'user-1' }), done()]);
    await client.account.get({ signal: controller.signal });
    await client.identities.unlink({ target: 'x' }, { signal: controller.signal });
    expect(vi.getTimerCount()).toBe(0);
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
  });
});
