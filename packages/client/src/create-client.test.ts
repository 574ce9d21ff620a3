import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionGuards, type ClientAction } from './action-guards.ts';
import { callOf } from './test/samples.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { json, offline, refusal, silence } from './test/scripted-fetch.ts';
import { createVerificationStore } from './verification-store.ts';

beforeEach(() => {
  // No wait between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a client', () => {
  it('has exactly the methods of the guard table', () => {
    const { client } = scriptedClient([]);
    const { verification, hasBackend, user, ...groups } = client;
    const names = Object.entries(groups).flatMap(([group, methods]) =>
      Object.keys(methods).map((name) => `${group}.${name}`),
    );
    expect(names.toSorted()).toEqual(Object.keys(actionGuards).toSorted());
  });

  it('has a store of its own unless it is given one', () => {
    const verificationStore = createVerificationStore();
    expect(scriptedClient([], { verificationStore }).client.verification).toBe(verificationStore);
    expect(scriptedClient([]).client.verification).not.toBe(scriptedClient([]).client.verification);
  });

  it('works with its methods taken apart', async () => {
    const { client } = scriptedClient([json({ id: 'user-1' })]);
    const { get } = client.account;
    await expect(get()).resolves.toEqual({ id: 'user-1' });
  });

  it('uses the fetch of the moment when it is given none', async () => {
    const fetch = vi.fn(async () => json({ id: 'user-1' }));
    const { client } = scriptedClient([], { fetch: undefined });
    vi.stubGlobal('fetch', fetch);
    await client.account.get();
    vi.unstubAllGlobals();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('who listens for errors', () => {
  it('is told once of a call that fails, however often it was tried', async () => {
    const onError = vi.fn();
    const { client } = scriptedClient([offline(), offline(), offline()], { onError });
    const error = await rejection(client.account.get());
    expect(onError.mock.calls).toEqual([[error, { action: 'account.get' }]]);
  });

  it('is told once of the settings, which are two requests', async () => {
    const onError = vi.fn();
    const { client } = scriptedClient([offline(), offline()], { onError });
    const error = await rejection(client.settings.get());
    expect(onError.mock.calls).toEqual([[error, { action: 'settings.get' }]]);
  });

  it('is not told of calls that were aborted, nor of mistakes in the code', async () => {
    const onError = vi.fn();
    const { client } = scriptedClient([silence], { onError });
    const controller = new AbortController();
    const aborted = rejection(client.account.get({ signal: controller.signal }));
    controller.abort();
    await aborted;
    await rejection(client.account.update({}));
    expect(onError).not.toHaveBeenCalled();
  });

  it('does not take the place of the error by failing itself', async () => {
    const failures: unknown[] = [];
    vi.stubGlobal('queueMicrotask', (task: () => void) => {
      try {
        task();
      } catch (error) {
        failures.push(error);
      }
    });
    const { client } = scriptedClient([refusal('user.same_password', 422)], {
      onError: () => {
        throw new Error('Logging failed');
      },
    });
    const error = await rejection(client.password.set({ password: 'x' }));
    vi.unstubAllGlobals();
    expect(error).toMatchObject({ code: 'user.same_password' });
    expect(failures).toEqual([new Error('Logging failed')]);
  });
});

describe('secrets', () => {
  const secrets = ['token-1', 'secret-password', '123456', 'SECRET', 'proof-id', 'pending-id'];
  const actions = Object.keys(callOf) as ClientAction[];

  it.each(actions)('are in no message of %s, whatever goes wrong', async (action) => {
    const troubles = [
      () => offline(),
      () => new Response('<html>secret-password token-1</html>', { status: 404 }),
      () => json({ message: 'secret-password 123456 SECRET' }, 400),
      () => json({ wrong: 'secret-password' }),
      () => new Response('secret-password'),
    ];
    for (const trouble of troubles) {
      const answer = () => {
        const made = trouble();
        if (made instanceof Error) throw made;
        return made;
      };
      const { client } = scriptedClient([answer, answer, answer, answer, answer, answer], {
        timeout: 100,
        backend: 'https://backend.test',
      });
      const error = await callOf[action](client).catch((reason: unknown) => reason);
      const said = error instanceof Error ? `${error}${JSON.stringify(error)}${error.cause}` : '';
      for (const secret of secrets) expect(said).not.toContain(secret);
    }
  });
});
