import { createAccountClient, type TenantSettings } from '@account-center/client';
import { createFakeLogto, freshUser } from '@account-center/mocks';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useAccount } from '../data/use-account.ts';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { renderHooks } from '../test/render-hooks.tsx';
import { AccountProvider, useAccountCore } from './account-provider.tsx';

const OfTheHost = () => {
  const { data } = useQuery({ queryKey: ['host'], queryFn: () => 'of the host' });
  return <p>{data}</p>;
};
const Name = () => <p>{useAccount().data?.name ?? 'no one yet'}</p>;
const useNothing = () => undefined;
const useAccountAndSettings = () => ({ account: useAccount(), settings: useTenantSettings() });

describe('AccountProvider', () => {
  it('is needed', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => renderHook(useAccountCore)).toThrow('Render <AccountProvider> above');
  });

  it('keeps its core while the host passes new functions, rules and settings at each render', async () => {
    const { core, setProps, logto, signedIn } = await renderHooks(useNothing);
    const before = core();
    const onEvent = vi.fn();
    const settings = { accountCenter: {}, signInExperience: {} } as unknown as TenantSettings;
    setProps({
      onEvent,
      settings: { ...settings },
      stepUp: { methods: ['email'] },
      fetch: (input, init) => logto.fetch(input, init),
      getAccessToken: signedIn.getAccessToken,
      locale: 'de',
    });
    expect(core()).toBe(before);
    core().emit({ type: 'email.added' });
    expect(onEvent).toHaveBeenCalledTimes(1);
    expect(core().stepUp.rules).toEqual({ methods: ['email'] });
  });

  it('keeps what was verified and read while the settings arrive', async () => {
    const { hooks, core, setProps, verify, requests } = await renderHooks(useAccountAndSettings, {
      withoutSettings: true,
    });
    await waitFor(() => expect(hooks().settings.status).toBe('none'));
    await verify();
    const settings = { accountCenter: { fields: {} } } as unknown as TenantSettings;
    setProps({ settings });
    expect(hooks()).toMatchObject({
      account: { status: 'ready' },
      settings: { status: 'ready', settings },
    });
    expect(core().stepUp.record()).toBeDefined();
    expect(requests()).toEqual(['GET /api/my-account', 'POST /api/verifications/password']);
  });

  it.each([
    ['endpoint', { endpoint: 'http://other.test' }],
    ['backend', { backend: '/account-backend' }],
    ['cache', { queryClient: new QueryClient() }],
  ])('starts over with a new %s', async (_what, props) => {
    const { core, setProps } = await renderHooks(useNothing);
    const before = core();
    setProps(props);
    expect(core()).not.toBe(before);
  });

  it('shows the account of a new client, and nothing of the former one', async () => {
    const logto = createFakeLogto();
    const clientOf = (name: string) => {
      const { id } = logto.createUser({ username: name.toLowerCase(), name });
      const { accessToken } = logto.signIn({ userId: id });
      const { endpoint, fetch } = logto;
      return createAccountClient({ endpoint, fetch, getAccessToken: async () => accessToken });
    };
    const page = (client: ReturnType<typeof clientOf>) => (
      <AccountProvider client={client}>
        <Name />
      </AccountProvider>
    );
    const { rerender } = render(page(clientOf('Alice')));
    expect(await screen.findByText('Alice')).toBeVisible();
    rerender(page(clientOf('Bob')));
    expect(screen.getByText('no one yet')).toBeVisible();
    expect(await screen.findByText('Bob')).toBeVisible();
  });

  it('lets go of a cache of the host when it goes away', async () => {
    const queryClient = new QueryClient();
    const mount = vi.spyOn(queryClient, 'mount');
    const unmountCache = vi.spyOn(queryClient, 'unmount');
    const { unmount } = await renderHooks(useNothing, {
      props: { queryClient },
      reactStrictMode: true,
    });
    unmount();
    expect(mount).toHaveBeenCalled();
    expect(unmountCache.mock.calls).toHaveLength(mount.mock.calls.length);
  });

  it('takes a client that the host has made', async () => {
    const logto = createFakeLogto();
    const { getAccessToken } = await freshUser(logto);
    const client = createAccountClient({
      endpoint: logto.endpoint,
      fetch: (input, init) => logto.fetch(input, init),
      getAccessToken,
    });
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <AccountProvider client={client}>{children}</AccountProvider>
    );
    const { result } = renderHook(useAccount, { wrapper });
    await waitFor(() => expect(result.current.data?.username).toBe('alice'));
  });

  it('asks the server for messages in the language of the page', async () => {
    const { hooks, logto, setProps } = await renderHooks(useAccount, { props: { locale: 'de' } });
    await waitFor(() => expect(hooks().status).toBe('ready'));
    setProps({ locale: 'fr' });
    await act(() => hooks().refetch());
    expect(logto.requests.map(({ search }) => search)).toEqual(['?locale=de', '?locale=fr']);
  });

  it('shadows no cache of the host', async () => {
    const logto = createFakeLogto();
    const { getAccessToken } = await freshUser(logto);
    const own = new QueryClient();
    render(
      <QueryClientProvider client={own}>
        <AccountProvider endpoint={logto.endpoint} getAccessToken={getAccessToken}>
          <OfTheHost />
        </AccountProvider>
      </QueryClientProvider>,
    );
    expect(await screen.findByText('of the host')).toBeVisible();
    expect(own.getQueryData(['host'])).toBe('of the host');
  });
});

describe('another user', () => {
  const twoUsers = () => {
    const tokens: Record<string, string> = {};
    const ids: Record<string, string> = {};
    return {
      tokens,
      ids,
      before: (
        logto: ReturnType<typeof createFakeLogto>,
        { user, accessToken }: { user: { id: string }; accessToken: string },
      ) => {
        const { id: userId } = logto.createUser({ username: 'bob', password: 'Bobs-Passw0rd!' });
        Object.assign(ids, { alice: user.id, bob: userId });
        tokens.alice = accessToken;
        tokens.bob = logto.signIn({ userId }).accessToken;
      },
    };
  };
  /** The props are known once the fake has its users. */
  const propsOf = ({ ids, tokens }: ReturnType<typeof twoUsers>, name: 'alice' | 'bob') => ({
    userId: ids[name],
    getAccessToken: () => tokens[name],
  });

  it('finds nothing of the former one: what is on the screen is read again', async () => {
    const users = twoUsers();
    const shown: (string | null | undefined)[] = [];
    const { hooks, core, setProps, verify } = await renderHooks(
      () => {
        const account = useAccount();
        shown.push(account.data?.username);
        return account;
      },
      { before: users.before, props: { getAccessToken: () => users.tokens.alice } },
    );
    await waitFor(() => expect(hooks().data?.username).toBe('alice'));
    setProps(propsOf(users, 'alice'));
    await verify();
    core().recordRestriction('email', 'policy_read_only');
    const waiting = core().stepUp.request('extend');

    setProps(propsOf(users, 'bob'));
    await expect(waiting).rejects.toMatchObject({ name: 'StepUpCancelledError' });
    expect(core().stepUp.record()).toBeUndefined();
    expect(core().restrictions()).toEqual({});
    await waitFor(() => expect(hooks().data?.username).toBe('bob'));
    // Between the two there was no one.
    expect(shown.slice(shown.lastIndexOf('alice') + 1)[0]).toBeUndefined();
  });

  it('gets no answer that was on its way for the former one', async () => {
    const users = twoUsers();
    const { hooks, setProps, logto } = await renderHooks(useAccount, {
      before: users.before,
      props: { getAccessToken: () => users.tokens.alice },
    });
    await waitFor(() => expect(hooks().data?.username).toBe('alice'));
    setProps(propsOf(users, 'alice'));
    logto.faults.add({ path: '/api/my-account', times: 1, delay: 60 });
    act(() => void hooks().refetch());
    await vi.waitFor(() => expect(logto.requests).toHaveLength(2));
    setProps(propsOf(users, 'bob'));
    await waitFor(() => expect(hooks().data?.username).toBe('bob'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 80)));
    expect(hooks().data?.username).toBe('bob');
  });

  it('may come after a sign-out, during which nothing is shown or asked for', async () => {
    const users = twoUsers();
    const { hooks, setProps, requests, onReauthenticate } = await renderHooks(useAccount, {
      before: users.before,
      props: { getAccessToken: () => users.tokens.alice },
    });
    await waitFor(() => expect(hooks().data?.username).toBe('alice'));
    setProps(propsOf(users, 'alice'));
    setProps({ userId: undefined, getAccessToken: () => undefined });
    await waitFor(() => expect(hooks().status).toBe('loading'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(requests()).toHaveLength(1);

    setProps(propsOf(users, 'bob'));
    await waitFor(() => expect(hooks().data?.username).toBe('bob'));
    setProps({ userId: undefined, getAccessToken: () => undefined });
    setProps(propsOf(users, 'bob'));
    await waitFor(() => expect(hooks().data?.username).toBe('bob'));
    expect(onReauthenticate).not.toHaveBeenCalled();
  });

  it('is not what the first user is whose id becomes known later', async () => {
    const { hooks, setProps, requests, core, verify, signedIn } = await renderHooks(useAccount);
    await waitFor(() => expect(hooks().status).toBe('ready'));
    await verify();
    setProps({ userId: signedIn.user.id });
    setProps({ userId: signedIn.user.id });
    expect(hooks().status).toBe('ready');
    expect(core().stepUp.record()).toBeDefined();
    expect(requests()).toHaveLength(2);
  });
});
