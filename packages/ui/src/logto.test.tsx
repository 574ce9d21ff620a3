import { type LogtoConfig, LogtoProvider, useLogto } from '@logto/react';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountProviderProps } from './core/account-provider.tsx';
import { accountScopes, type LogtoAccount, useLogtoAccount } from './logto.tsx';

type Options = {
  token?: () => Promise<string>;
  signIn?: (options: object) => void;
  idToken?: string | undefined;
};

/** Takes the place of the SDK's client, below its real provider and hooks. */
const fakeClient = ({ token, signIn, idToken = 'id-token' }: Options = {}) => {
  const calls = { token: 0, clear: 0 };
  class FakeClient {
    async isAuthenticated() {
      return true;
    }
    async getAccessToken() {
      calls.token += 1;
      const answer = `token-${calls.token}`;
      if (token) return token();
      // Long enough for React to render that the SDK is loading.
      await new Promise((resolve) => setTimeout(resolve, 10));
      return answer;
    }
    async clearAccessToken() {
      calls.clear += 1;
    }
    async getIdTokenClaims() {
      return { sub: 'alice' };
    }
    async getIdToken() {
      return idToken;
    }
    async signIn(options: object) {
      signIn?.(options);
    }
  }
  const methods = 'getRefreshToken getAccessTokenClaims getOrganizationToken signOut fetchUserInfo';
  for (const name of `${methods} getOrganizationTokenClaims clearAllTokens`.split(' ')) {
    Object.assign(FakeClient.prototype, { [name]: async () => undefined });
  }
  return { calls, FakeClient };
};

type ClientClass = NonNullable<ComponentProps<typeof LogtoProvider>['LogtoClientClass']>;
const config: LogtoConfig = { endpoint: 'http://logto.test', appId: 'app' };

const provider = (options?: Options) => {
  const { calls, FakeClient } = fakeClient(options);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LogtoProvider config={config} LogtoClientClass={FakeClient as unknown as ClientClass}>
      {children}
    </LogtoProvider>
  );
  return { calls, wrapper };
};

/** What is kept belongs to the page: each test has a server of its own. */
let endpoint = '';

beforeEach(() => {
  endpoint = `http://${crypto.randomUUID()}.test`;
});

const renderAccount = async (options?: Options) => {
  const { calls, wrapper } = provider(options);
  const { result } = renderHook(
    () => ({
      account: useLogtoAccount({ endpoint, backend: '/account-backend' }),
      isLoading: useLogto().isLoading,
    }),
    { wrapper },
  );
  await waitFor(() => expect(result.current.isLoading).toBe(false));
  return {
    calls,
    account: () => result.current.account,
    /** The token alone; whose it is has tests of its own. */
    get: async (fresh = false) => {
      const given = await result.current.account.getAccessToken({ fresh });
      return typeof given === 'object' ? given?.token : given;
    },
  };
};

let mounts = 0;

const Token = ({ getAccessToken }: Pick<LogtoAccount, 'getAccessToken'>) => {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    mounts += 1;
    void Promise.resolve(getAccessToken({ fresh: false })).then((given) =>
      setToken(typeof given === 'object' ? given?.token : given),
    );
  }, [getAccessToken]);
  return <p>{token}</p>;
};

/** Asks for a token from below, in an effect that runs before those of the component with the hook. */
const Account = () => <Token getAccessToken={useLogtoAccount({ endpoint }).getAccessToken} />;

const HostWithSpinner = () => (useLogto().isLoading ? <p>Loading</p> : <Account />);

/** The SDK writes every failure to the console. */
const expectLoggedFailure = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

it('gives props that AccountProvider takes', async () => {
  const { account } = await renderAccount();
  const props: AccountProviderProps = account();
  expect(props).toMatchObject({ endpoint, backend: '/account-backend' });
});

it('exports the scopes for the config of LogtoProvider', () => {
  expect(accountScopes).toContain('urn:logto:scope:sessions');
});

it('asks the SDK once for calls at the same time and within a minute', async () => {
  const { calls, get } = await renderAccount();
  await act(async () => {
    expect(await Promise.all([get(), get(), get()])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await get()).toBe('token-1');
  });
  expect(calls.token).toBe(1);

  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  await act(async () => expect(await get()).toBe('token-2'));
});

it('asks for a token anew after a minute, although the clock was set back', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const { calls, get } = await renderAccount();
  await act(async () => expect(await get()).toBe('token-1'));
  vi.advanceTimersByTime(61_000);
  vi.setSystemTime(Date.now() - 2 * 3_600_000);
  await act(async () => expect(await get()).toBe('token-2'));
  expect(calls.token).toBe(2);
});

it('fetches a fresh token once for all who were refused, and keeps it', async () => {
  const { calls, get } = await renderAccount();
  await act(async () => {
    await get();
    expect(await Promise.all([get(true), get(true), get()])).toEqual([
      'token-2',
      'token-2',
      'token-2',
    ]);
    expect(await get()).toBe('token-2');
  });
  expect(calls).toEqual({ token: 2, clear: 1 });
});

it('does not keep a token that was asked for before a fresh one', async () => {
  const answers: ((token: string) => void)[] = [];
  const { get } = await renderAccount({
    token: () => new Promise((resolve) => answers.push(resolve)),
  });
  await act(async () => {
    const old = get();
    const fresh = get(true);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.('fresh');
    expect(await fresh).toBe('fresh');
    answers[0]?.('old');
    expect(await old).toBe('old');
    expect(await get()).toBe('fresh');
  });
});

it('knows the user as soon as there is a token', async () => {
  const { account, get } = await renderAccount();
  expect(account().userId).toBeUndefined();
  await act(get);
  expect(account().userId).toBe('alice');
});

it('has a token for what asks as soon as it is there', async () => {
  const { wrapper } = provider();
  render(<Account />, { wrapper });
  expect(await screen.findByText('token-1')).toBeDefined();
});

it('settles under a host that shows a spinner while the SDK loads', async () => {
  mounts = 0;
  const { calls, wrapper } = provider();
  render(<HostWithSpinner />, { wrapper });
  expect(await screen.findByText('token-1')).toBeDefined();
  expect(calls.token).toBe(1);
  expect(mounts).toBeLessThan(4);
});

it('gives no token when the SDK has none', async () => {
  expectLoggedFailure();
  const { get } = await renderAccount({ token: () => Promise.reject(new Error('invalid_grant')) });
  const answered = vi.fn();
  void get().then(answered);
  await waitFor(() => expect(answered).toHaveBeenCalledExactlyOnceWith(undefined));
});

it('rejects when Logto cannot be reached, so that no one is sent to sign in', async () => {
  expectLoggedFailure();
  const offline = new TypeError('Failed to fetch');
  const { get } = await renderAccount({ token: () => Promise.reject(offline) });
  const refused = vi.fn();
  void get().catch(refused);
  await waitFor(() => expect(refused).toHaveBeenCalledExactlyOnceWith(offline));
});

/** Calls as the account center does, and waits as long as a sign-out takes. */
const reauthenticate = async ({ account }: Awaited<ReturnType<typeof renderAccount>>) => {
  await act(async () => {
    account().onReauthenticate();
    await vi.advanceTimersByTimeAsync(1000);
  });
};

it('sends users to sign in and back to the page that they were on', async () => {
  const signIn = vi.fn();
  const rendered = await renderAccount({ signIn });
  window.history.replaceState(null, '', '/settings?tab=sign-in#email');
  vi.useFakeTimers();
  await reauthenticate(rendered);
  expect(signIn).toHaveBeenCalledExactlyOnceWith({
    redirectUri: `${window.location.origin}/callback`,
    postRedirectUri: `${window.location.origin}/settings?tab=sign-in#email`,
  });
});

it('does not call back users who are signing out', async () => {
  const signIn = vi.fn();
  const rendered = await renderAccount({ signIn, idToken: '' });
  vi.useFakeTimers();
  await reauthenticate(rendered);
  expect(signIn).not.toHaveBeenCalled();
});

it('does not send them round in circles when that did not help', async () => {
  const signIns = [vi.fn(), vi.fn(), vi.fn()] as const;
  const before = await renderAccount({ signIn: signIns[0] });
  const after = await renderAccount({ signIn: signIns[1] });
  const later = await renderAccount({ signIn: signIns[2] });
  vi.useFakeTimers();
  await reauthenticate(before);
  expect(signIns[0]).toHaveBeenCalledTimes(1);

  await reauthenticate(after);
  expect(signIns[1]).not.toHaveBeenCalled();
  await reauthenticate(after);
  expect(signIns[1], 'on a click').toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(60_000);
  await reauthenticate(later);
  expect(signIns[2]).toHaveBeenCalledTimes(1);
});

it('sends them to sign in again although the clock was set back after the last time', async () => {
  const signIns = [vi.fn(), vi.fn()] as const;
  const before = await renderAccount({ signIn: signIns[0] });
  const after = await renderAccount({ signIn: signIns[1] });
  vi.useFakeTimers();
  await reauthenticate(before);
  expect(signIns[0]).toHaveBeenCalledTimes(1);

  vi.setSystemTime(Date.now() - 2 * 3_600_000);
  await reauthenticate(after);
  expect(signIns[1]).toHaveBeenCalledTimes(1);
});

it('signs in afresh with a login, the consent and an age, and back to the same page', async () => {
  const signIn = vi.fn();
  const { account } = await renderAccount({ signIn, idToken: '' });
  await act(() => account().reauthentication.signIn());
  expect(signIn).toHaveBeenCalledExactlyOnceWith({
    redirectUri: `${window.location.origin}/callback`,
    postRedirectUri: window.location.href,
    prompt: ['login', 'consent'],
    extraParams: { max_age: '300' },
  });
});

it('says that a sign-in was not begun, and gives the ID token', async () => {
  expectLoggedFailure();
  const { account } = await renderAccount({
    signIn: () => {
      throw new TypeError('No connection.');
    },
  });
  await act(async () => {
    await expect(account().reauthentication.signIn()).rejects.toThrow('could not be begun');
    expect(await account().reauthentication.getIdToken()).toBe('id-token');
  });
});

/** The SDK's client of a tab, with a storage that other tabs write to as well. */
const sharedSignIn = () => {
  const tab = { idToken: 'alice', tokens: ['alice-1'] as string[], cleared: 0 };
  const wait = () => new Promise((resolve) => setTimeout(resolve, 2));
  const { FakeClient } = fakeClient({
    token: async () => {
      // Renewed by what is stored now; kept in memory until it is cleared.
      if (tab.tokens.length === 0) tab.tokens = [`${tab.idToken}-${tab.cleared + 1}`];
      await wait();
      return tab.tokens[0] ?? '';
    },
  });
  Object.assign(FakeClient.prototype, {
    getIdTokenClaims: async () => {
      if (!tab.idToken) throw new Error('not_authenticated');
      return { sub: tab.idToken };
    },
    clearAccessToken: async () => {
      tab.cleared += 1;
      tab.tokens = [];
    },
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LogtoProvider config={config} LogtoClientClass={FakeClient as unknown as ClientClass}>
      {children}
    </LogtoProvider>
  );
  const { result } = renderHook(() => useLogtoAccount({ endpoint }), { wrapper });
  return {
    tab,
    userId: () => result.current.userId,
    get: (fresh = false) => act(async () => result.current.getAccessToken({ fresh })),
    /** Another tab writes, and this one is told. */
    tell: (newValue: string | null) =>
      act(async () => {
        window.dispatchEvent(new StorageEvent('storage', { key: 'logto:app:idToken', newValue }));
        await wait();
      }),
  };
};

/** A minute later, so that the kept token is asked for again. */
const passMinute = () => vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });

it('gives each token with its user', async () => {
  const { get } = sharedSignIn();
  expect(await get()).toEqual({ token: 'alice-1', userId: 'alice' });
});

it('never gives a token of the former user as one of the next, although the SDK has it still', async () => {
  const { get, tab, userId } = sharedSignIn();
  await get();
  tab.idToken = 'bob';
  passMinute();
  expect(await get()).toEqual({ token: 'bob-2', userId: 'bob' });
  expect(userId()).toBe('bob');
});

it('asks again when someone else signs in while a token is on its way', async () => {
  const { get, tab } = sharedSignIn();
  const asked = get();
  tab.idToken = 'bob';
  expect(await asked).toEqual({ token: 'bob-2', userId: 'bob' });
});

it('knows by the storage that a token in memory is left over, at its first call already', async () => {
  localStorage.setItem('logto:app:accessToken', '{"@":{"token":"bob-2"}}');
  const { get, tab } = sharedSignIn();
  tab.idToken = 'bob';
  expect(await get()).toEqual({ token: 'bob-2', userId: 'bob' });
});

it('gives no token when no one is signed in any more, although the SDK has one still', async () => {
  expectLoggedFailure();
  const { get, tab } = sharedSignIn();
  await get();
  tab.idToken = '';
  passMinute();
  expect(await get()).toBeUndefined();
});

it('knows at once that another tab has signed someone else in', async () => {
  const { get, tab, tell, userId } = sharedSignIn();
  await get();
  tab.idToken = 'bob';
  await tell('of bob');
  expect(userId()).toBe('bob');
  expect(await get()).toEqual({ token: 'bob-2', userId: 'bob' });
});

it('stays with the user who signs out and in again in another tab', async () => {
  const { get, tell, userId } = sharedSignIn();
  await get();
  await tell(null);
  expect(userId()).toBe('alice');
  await tell('of alice');
  expect(userId()).toBe('alice');
  expect(await get()).toEqual({ token: 'alice-1', userId: 'alice' });
});

describe('what the tab keeps of the user', () => {
  const draft = JSON.stringify({ owner: 'alice', until: Date.now() + 60_000, forms: {} });
  const keep = () => sessionStorage.setItem('account-center:drafts', draft);

  it('goes when a sign-out of the SDK leaves the page', async () => {
    const { get } = sharedSignIn();
    await get();
    keep();
    window.dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.getItem('account-center:drafts')).toBeNull();
  });

  it('stays when the page is loaded again', async () => {
    const { get } = sharedSignIn();
    await get();
    keep();
    localStorage.setItem('logto:app:idToken', 'of alice');
    window.dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.getItem('account-center:drafts')).toBe(draft);
  });

  it('goes when the user button signs out', async () => {
    const { account } = await renderAccount();
    keep();
    act(() => account().onSignOut());
    expect(sessionStorage).toHaveLength(0);
  });
});
