import { fullUser } from '@account-center/mocks';
import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { queryKeys } from '../core/query-keys.ts';
import { passMinutes, stopClock } from '../test/clock.ts';
import { type RenderedHooks, renderHooks } from '../test/render-hooks.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { useAccount } from './use-account.ts';
import {
  type AccountQuery,
  type AccountQueryResult,
  useAccountQuery,
} from './use-account-query.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

const sessions = {
  queryKey: queryKeys.sessions,
  queryFn: (client, signal) => client.sessions.list({ signal }),
} satisfies AccountQuery<unknown>;
const grants = {
  queryKey: queryKeys.grants,
  queryFn: (client, signal) => client.grants.list({}, { signal }),
} satisfies AccountQuery<unknown>;

const useSessions = () => useAccountQuery(sessions);
const useBoth = () => ({ sessions: useAccountQuery(sessions), grants: useAccountQuery(grants) });
const useAccountThrice = () => [useAccount(), useAccount(), useAccount()] as const;
const useAccountAndSettings = () => ({ account: useAccount(), settings: useTenantSettings() });
const useDisabled = () => useAccountQuery({ ...sessions, enabled: false });

const unauthorized = { status: 401, body: { code: 'auth.unauthorized', message: 'Unauthorized.' } };
const broken = { status: 400, body: { message: 'No.' } };

const reaches = (
  { hooks }: RenderedHooks<AccountQueryResult<unknown>>,
  status: AccountQueryResult<unknown>['status'],
) => waitFor(() => expect(hooks().status).toBe(status));

const reload = ({ hooks }: RenderedHooks<AccountQueryResult<unknown>>) =>
  act(() => hooks().refetch());

describe('a read', () => {
  it('loads and is ready', async () => {
    const rendered = await renderHooks(useAccount);
    expect(rendered.hooks()).toMatchObject({ status: 'loading', isFetching: true });
    await reaches(rendered, 'ready');
    expect(rendered.hooks()).toMatchObject({ data: { username: 'alice' }, isFetching: false });
  });

  it('is asked for once by all who need it', async () => {
    const { hooks, requests } = await renderHooks(useAccountThrice);
    await waitFor(() => expect(hooks()[2].status).toBe('ready'));
    expect(requests()).toEqual(['GET /api/my-account']);
  });

  it('that is not wanted is not asked for', async () => {
    const { hooks, requests } = await renderHooks(useDisabled);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(hooks()).toMatchObject({ status: 'loading', isFetching: false });
    expect(requests()).toEqual([]);
  });

  it('keeps its data when it cannot be read again, and the host is told', async () => {
    const rendered = await renderHooks(useAccount);
    await reaches(rendered, 'ready');
    rendered.logto.faults.add({ path: '/api/my-account', ...broken });
    await reload(rendered);
    expect(rendered.hooks()).toMatchObject({ status: 'ready', data: { username: 'alice' } });
    await waitFor(() => expect(rendered.errors).toHaveLength(1));
  });

  it('fails with the problem, and can be tried again', async () => {
    const rendered = await renderHooks(useAccount, {
      before: ({ faults }) => faults.add({ path: '/api/my-account', times: 1, ...broken }),
    });
    await reaches(rendered, 'error');
    expect(rendered.hooks().problem).toMatchObject({ kind: 'notice', messageKey: 'unexpected' });
    await reload(rendered);
    await reaches(rendered, 'ready');
    expect(rendered.hooks().problem).toBeUndefined();
  });

  it('that fails is told to the host once, however many components want it', async () => {
    const { hooks, errors } = await renderHooks(useAccountThrice, {
      before: ({ faults }) => faults.add({ path: '/api/my-account', ...broken }),
    });
    await waitFor(() =>
      expect(hooks().map(({ status }) => status)).toEqual(Array(3).fill('error')),
    );
    expect(errors).toHaveLength(1);
    await act(() => hooks()[0].refetch());
    await waitFor(() => expect(errors).toHaveLength(2));
  });

  it('fails without a network instead of loading forever, and comes back with it', async () => {
    const rendered = await renderHooks(useAccount, {
      before: ({ faults }) => faults.add({ path: '/api/my-account', network: true }),
    });
    await reaches(rendered, 'error');
    expect(rendered.hooks().problem).toMatchObject({ kind: 'offline', messageKey: 'offline' });
    act(() => void window.dispatchEvent(new Event('offline')));
    await reload(rendered);
    await reaches(rendered, 'error');
    rendered.logto.faults.clear();
    act(() => void window.dispatchEvent(new Event('online')));
    await reaches(rendered, 'ready');
  });

  it('is not touched by how a host has set up its own cache', async () => {
    const queryClient = new QueryClient({
      defaultOptions: {
        queries: { retry: 5, throwOnError: true, networkMode: 'online', staleTime: Infinity },
      },
    });
    const rendered = await renderHooks(useAccount, {
      props: { queryClient },
      before: ({ faults }) => faults.add({ path: '/api/my-account', times: 1, ...broken }),
    });
    await reaches(rendered, 'error');
    expect(rendered.requests()).toHaveLength(1);
  });
});

describe('a read that needs verification', () => {
  it('is locked: it never asks by itself, and nothing has failed', async () => {
    const rendered = await renderHooks(useSessions, { scenario: fullUser });
    await reaches(rendered, 'locked');
    expect(rendered.core().stepUp.pending()).toBeUndefined();
    expect(rendered.errors).toEqual([]);
    await reload(rendered);
    await reaches(rendered, 'locked');
    expect(rendered.core().stepUp.pending()).toBeUndefined();
  });

  it('opens by itself after a verification for whatever purpose', async () => {
    const { hooks, verify, requests } = await renderHooks(useBoth, { scenario: fullUser });
    await waitFor(() => expect(hooks().sessions.status).toBe('locked'));
    await waitFor(() => expect(hooks().grants.status).toBe('locked'));
    await verify();
    await waitFor(() => expect(hooks().sessions.status).toBe('ready'));
    await waitFor(() => expect(hooks().grants.status).toBe('ready'));
    expect(requests()).toHaveLength(2 + 1 + 2);
  });

  it('is not tried on a return to the window', async () => {
    const rendered = await renderHooks(useSessions, { scenario: fullUser });
    await reaches(rendered, 'locked');
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    act(() => void window.dispatchEvent(new Event('offline')));
    act(() => void window.dispatchEvent(new Event('online')));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(rendered.requests()).toHaveLength(1);
  });

  it('stays open when the record ends, and is read again after the next verification', async () => {
    stopClock();
    const rendered = await renderHooks(useSessions, { scenario: fullUser });
    await rendered.verify();
    await reaches(rendered, 'ready');
    const read = rendered.hooks().data;
    await passMinutes(11);
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(rendered.logto.requests.at(-1)?.status).toBe(401));
    await waitFor(() => expect(rendered.hooks().isFetching).toBe(false));
    expect(rendered.hooks()).toMatchObject({ status: 'ready', data: read });
    expect(rendered.core().stepUp.pending()).toBeUndefined();

    const before = rendered.requests().length;
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await rendered.verify();
    await waitFor(() => expect(rendered.requests()).toHaveLength(before + 2));
    await waitFor(() => expect(rendered.logto.requests.at(-1)?.status).toBe(200));
    expect(rendered.hooks().status).toBe('ready');
  });

  it('is read again on a return to the window when it is open and has aged', async () => {
    stopClock();
    const rendered = await renderHooks(useAccount);
    await reaches(rendered, 'ready');
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(rendered.requests()).toHaveLength(1);
    await passMinutes(1);
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(rendered.requests()).toHaveLength(2));
  });

  it('opens once when the account center is rendered twice, as in strict mode', async () => {
    const rendered = await renderHooks(useSessions, { scenario: fullUser, reactStrictMode: true });
    await reaches(rendered, 'locked');
    const before = rendered.requests().length;
    rendered.core().stepUp.attach();
    await rendered.verify();
    await reaches(rendered, 'ready');
    expect(rendered.requests().slice(before)).toEqual([
      'POST /api/verifications/password',
      'GET /api/my-account/sessions',
    ]);
  });
});

describe('a session that has ended', () => {
  it('is told to the host once, by however many reads it is met', async () => {
    const { hooks, onReauthenticate, core } = await renderHooks(useBoth, {
      props: { getAccessToken: () => 'dead' },
    });
    await waitFor(() => expect(hooks().sessions.status).toBe('error'));
    await waitFor(() => expect(hooks().grants.status).toBe('error'));
    expect(hooks().sessions.problem).toMatchObject({ kind: 'session', messageKey: 'signedOut' });
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
    expect(core().sessionEnded()).toBe(true);
    await act(() => hooks().sessions.refetch());
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
  });

  it('is met without a token, too', async () => {
    const rendered = await renderHooks(useAccount, { props: { getAccessToken: () => undefined } });
    await reaches(rendered, 'error');
    expect(rendered.onReauthenticate).toHaveBeenCalledTimes(1);
    expect(rendered.requests()).toEqual([]);
  });

  it('is not over because something that needs no token could be read', async () => {
    const { hooks, core, onReauthenticate, logto } = await renderHooks(useAccountAndSettings, {
      props: { getAccessToken: () => 'dead', settings: undefined },
      before: ({ faults }) => faults.add({ path: /well-known/, delay: 80 }),
    });
    await waitFor(() => expect(hooks().account.status).toBe('error'));
    await waitFor(() => expect(hooks().settings.status).toBe('ready'));
    expect(core().sessionEnded()).toBe(true);
    logto.faults.clear();
    await act(() => hooks().account.refetch());
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
  });

  it('is over when something could be read again', async () => {
    let token = 'dead';
    let alive = '';
    const rendered = await renderHooks(useAccount, {
      before: (_logto, { accessToken }) => {
        alive = accessToken;
      },
      props: { getAccessToken: () => token },
    });
    await reaches(rendered, 'error');
    token = alive;
    await reload(rendered);
    await reaches(rendered, 'ready');
    expect(rendered.core().sessionEnded()).toBe(false);
  });

  it('is not what a missing scope is', async () => {
    const rendered = await renderHooks(useSessions, {
      scenario: signedInAs({
        username: 'alice',
        password: 'Corr3ct-Horse!battery',
        scopes: ['openid', 'profile'],
      }),
    });
    await rendered.verify();
    await reaches(rendered, 'error');
    expect(rendered.hooks().problem).toMatchObject({
      kind: 'notice',
      messageKey: 'scopeMissing',
      reason: 'scope_missing',
    });
    expect(rendered.onReauthenticate).not.toHaveBeenCalled();
    expect(rendered.core().sessionEnded()).toBe(false);
  });

  it('is told again after one more sign-in that did not last', async () => {
    const rendered = await renderHooks(useAccount);
    await reaches(rendered, 'ready');
    for (const times of [1, 2]) {
      rendered.logto.faults.add({ path: '/api/my-account', ...unauthorized });
      await reload(rendered);
      await waitFor(() => expect(rendered.onReauthenticate).toHaveBeenCalledTimes(times));
      rendered.logto.faults.clear();
      await reload(rendered);
      expect(rendered.core().sessionEnded()).toBe(false);
    }
  });
});
