import { createAccountClient, NetworkError } from '@account-center/client';
import { createFakeLogto, freshUser } from '@account-center/mocks';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AccountListeners, createAccountCore } from './account-core.ts';
import { queryKeys } from './query-keys.ts';
import { draftsKey } from './stored-account.ts';

const setUp = async (listeners: AccountListeners = {}) => {
  const logto = createFakeLogto();
  const { getAccessToken, user } = await freshUser(logto);
  const client = createAccountClient({
    endpoint: logto.endpoint,
    fetch: (input, init) => logto.fetch(input, init),
    getAccessToken,
  });
  const core = createAccountCore({ client, listeners: () => listeners });
  const verify = async () =>
    core.stepUp.complete(await client.verifications.password({ password: user.password ?? '' }));
  return { core, client, logto, verify };
};

const failure = new Error('of the host');
const fail = () => {
  throw failure;
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the listeners of the host', () => {
  it.each<[keyof AccountListeners, (core: ReturnType<typeof createAccountCore>) => void]>([
    ['onEvent', (core) => core.emit({ type: 'email.added' })],
    ['onError', (core) => core.report(new Error('x'))],
    ['onReauthenticate', (core) => core.reauthenticate()],
    ['onReauthenticate', (core) => core.requestReauthentication()],
  ])('break nothing when they throw, which is not swallowed: %s', async (name, call) => {
    const { core } = await setUp({ [name]: fail });
    vi.useFakeTimers();
    expect(() => call(core)).not.toThrow();
    expect(() => vi.runAllTimers()).toThrow(failure);
  });

  it('may all be missing', async () => {
    const { core } = await setUp();
    core.emit({ type: 'email.added' });
    core.report('x');
    core.reauthenticate();
    expect(core.sessionEnded()).toBe(true);
  });

  it('are told about one failure once, and about each of several', async () => {
    const onError = vi.fn();
    const { core } = await setUp({ onError });
    const error = new NetworkError('x', { action: 'account.get' });
    core.report(error);
    core.report(error);
    core.report(new NetworkError('x', { action: 'account.get' }));
    core.report('a text');
    core.report('a text');
    expect(onError).toHaveBeenCalledTimes(4);
  });

  it('are asked to let the user sign in once, until a call goes through, or the user asks', async () => {
    const onReauthenticate = vi.fn();
    const { core } = await setUp({ onReauthenticate });
    const published = vi.fn();
    const leave = core.subscribe(published);
    core.reauthenticate();
    core.reauthenticate();
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
    expect(published).toHaveBeenCalledTimes(1);
    core.requestReauthentication();
    expect(onReauthenticate).toHaveBeenCalledTimes(2);
    core.succeeded();
    core.succeeded();
    core.reauthenticate();
    expect(onReauthenticate).toHaveBeenCalledTimes(3);
    expect(published).toHaveBeenCalledTimes(3);
    leave();
    core.succeeded();
    expect(published).toHaveBeenCalledTimes(3);
  });
});

describe('what is learned', () => {
  it('is a stable value until something new is learned', async () => {
    const { core } = await setUp();
    const published = vi.fn();
    core.subscribe(published);
    core.recordRestriction('email', 'policy_read_only');
    const before = core.restrictions();
    core.recordRestriction('email', 'policy_read_only');
    expect(core.restrictions()).toBe(before);
    core.recordRestriction('phone', 'third_party_client');
    expect(core.restrictions()).toEqual({ email: 'policy_read_only', phone: 'third_party_client' });
    expect(published).toHaveBeenCalledTimes(2);
  });
});

describe('connect', () => {
  const lockedQuery = (core: ReturnType<typeof createAccountCore>) => {
    const observer = new QueryObserver(core.queryClient, {
      queryKey: queryKeys.sessions,
      queryFn: () => core.client.sessions.list(),
      retry: false,
    });
    return { observer, leave: observer.subscribe(() => undefined) };
  };

  it('opens what is locked after a verification, as long as it is connected', async () => {
    const { core, verify } = await setUp();
    const disconnect = core.connect();
    const { observer, leave } = lockedQuery(core);
    await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('error'));
    disconnect();
    await verify();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(observer.getCurrentResult().status).toBe('error');

    core.connect();
    await verify();
    await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('success'));
    leave();
  });

  it('leaves what no one looks at alone', async () => {
    const { core, verify, logto } = await setUp();
    core.connect();
    const { observer, leave } = lockedQuery(core);
    await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('error'));
    leave();
    logto.requests.clear();
    await verify();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(logto.requests.map(({ path }) => path)).toEqual(['/api/verifications/password']);
  });
});

describe('what was typed', () => {
  it.each<[string, boolean, (core: ReturnType<typeof createAccountCore>) => void]>([
    ['stays when the session ends by itself', true, (core) => core.reauthenticate()],
    [
      'stays when the host then has no one signed in',
      true,
      (core) => {
        core.reauthenticate();
        core.reset('signed-out');
      },
    ],
    ['goes when the user signs out', false, (core) => core.reset('signed-out')],
    ['goes when the user signs this device out', false, (core) => core.signedOut()],
    [
      'goes when another user follows',
      false,
      (core) => {
        core.reauthenticate();
        core.reset('signed-out');
        core.reset('another', 'bob');
      },
    ],
  ])('%s', async (_, kept, happens) => {
    const { core } = await setUp();
    const { id: owner } = await core.client.account.get();
    core.succeeded();
    const until = Date.now() + 60_000;
    const typed = JSON.stringify({ owner, until, forms: { email: { email: 'a@b.example' } } });
    sessionStorage.setItem(draftsKey, typed);
    happens(core);
    expect(sessionStorage.getItem(draftsKey) === typed).toBe(kept);
  });
});

describe('reset', () => {
  it('forgets the user: record, lessons, what is cached; the settings stay', async () => {
    const { core, verify } = await setUp();
    await verify();
    core.recordRestriction('email', 'policy_read_only');
    core.queryClient.setQueryData(queryKeys.account, { id: 'alice' });
    core.queryClient.setQueryData(queryKeys.settings, { accountCenter: {} });
    core.queryClient.setQueryData(['of', 'the', 'host'], 1);
    core.reset('signed-out');
    expect(core.stepUp.record()).toBeUndefined();
    expect(core.restrictions()).toEqual({});
    const keys = core.queryClient.getQueryCache().getAll();
    expect(keys.map(({ queryKey }) => queryKey)).toEqual([
      queryKeys.settings,
      ['of', 'the', 'host'],
    ]);
  });

  it('after a sign-out knows that there is no session, without asking the host for one', async () => {
    const onReauthenticate = vi.fn();
    const { core } = await setUp({ onReauthenticate });
    core.reset('signed-out');
    core.reauthenticate();
    expect(core.sessionEnded()).toBe(true);
    expect(onReauthenticate).not.toHaveBeenCalled();
    core.reset('another');
    expect(core.sessionEnded()).toBe(false);
  });
});
