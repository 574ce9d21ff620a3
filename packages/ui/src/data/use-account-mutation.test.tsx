import type { AccountClient } from '@account-center/client';
import { fullUser } from '@account-center/mocks';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { queryKeys } from '../core/query-keys.ts';
import { renderHooks } from '../test/render-hooks.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { useAccount } from './use-account.ts';
import { type ActionResult, useAccountMutation } from './use-account-mutation.ts';
import { useFieldAccess } from './use-field-access.ts';

const username = {
  action: 'username.set',
  write: (client: AccountClient, input: string) => client.username.set({ username: input }),
  invalidates: [queryKeys.account],
  event: 'username.changed',
  field: 'username',
} as const;

const rename = {
  action: 'account.update',
  write: (client: AccountClient, name: string) => client.account.update({ name }),
  invalidates: [queryKeys.account],
} as const;

const useUsername = () => useAccountMutation(username);
const useRename = () => useAccountMutation(rename);
const useVerify = () =>
  useAccountMutation({
    action: 'verifications.password',
    write: (client, password: string) => client.verifications.password({ password }),
  });
const useSkip = () =>
  useAccountMutation({
    action: 'mfa.updateSettings',
    write: (client, skipMfaOnSignIn: boolean) => client.mfa.updateSettings({ skipMfaOnSignIn }),
    field: 'mfa',
  });
const useBoth = () => ({ access: useFieldAccess('username'), ...useUsername() });
const useRemove = () => ({
  access: useFieldAccess('username'),
  ...useAccountMutation({
    action: 'username.remove',
    write: (client) => client.username.remove(),
    field: 'username',
  }),
});
const useRevoke = () =>
  useAccountMutation({
    action: 'sessions.revoke',
    write: (client, id: string) => client.sessions.revoke({ id }),
  });
const useCodes = () =>
  useAccountMutation({
    action: 'mfa.backupCodes',
    write: async (client, password: string) => {
      client.verification.set(await client.verifications.password({ password }));
      return client.mfa.backupCodes();
    },
  });

const permissionDenied = {
  status: 401,
  body: { code: 'verification_record.permission_denied', message: 'Permission denied.' },
};
const unauthorized = { status: 401, body: { code: 'auth.unauthorized', message: 'Unauthorized.' } };

/** Runs something and gives its result together with the running hooks. */
const start = <Data,>(run: () => Promise<ActionResult<Data>>) => {
  let result: Promise<ActionResult<Data>> | undefined;
  act(() => {
    result = run();
  });
  if (!result) throw new Error('It did not start.');
  return { result: async () => act(async () => (await result) as ActionResult<Data>) };
};

describe('a write', () => {
  it('runs, and its result has the data of the server', async () => {
    const { hooks, requests } = await renderHooks(useRename);
    const { result } = start(() => hooks().run('Alice Hargreaves'));
    expect(hooks().isPending).toBe(true);
    expect(await result()).toMatchObject({ status: 'done', data: { name: 'Alice Hargreaves' } });
    expect(hooks()).toMatchObject({ isPending: false, problem: undefined });
    expect(requests()).toEqual(['PATCH /api/my-account']);
  });

  it('asks for verification when the server wants it, and is repeated once', async () => {
    const { hooks, asked, verify, requests, events } = await renderHooks(useUsername);
    const { result } = start(() => hooks().run('hatter'));
    await asked();
    expect(hooks().isPending).toBe(true);
    await verify();
    expect(await result()).toMatchObject({ status: 'done', data: { username: 'hatter' } });
    expect(requests().filter((request) => request.startsWith('PATCH'))).toHaveLength(2);
    expect(events).toEqual(['username.changed']);
  });

  it('ends as cancelled when the user says no: nothing changed, nothing to say', async () => {
    const { hooks, asked, core, errors, events, signedIn } = await renderHooks(useUsername);
    const { result } = start(() => hooks().run('hatter'));
    await asked();
    act(() => core().stepUp.cancel());
    expect(await result()).toEqual({ status: 'cancelled' });
    expect(hooks()).toMatchObject({ isPending: false, problem: undefined });
    expect([errors, events]).toEqual([[], []]);
    expect(signedIn.user.username).toBe('alice');
  });

  it('ends as failed with the problem, which stays until the next run', async () => {
    const { hooks, verify, errors } = await renderHooks(useUsername, {
      before: (logto) => void logto.createUser({ username: 'hatter' }),
    });
    await verify();
    const { result } = start(() => hooks().run('hatter'));
    expect(await result()).toMatchObject({
      status: 'failed',
      problem: { kind: 'field', field: 'username', messageKey: 'usernameTaken' },
    });
    expect(hooks().problem?.messageKey).toBe('usernameTaken');
    expect(errors).toHaveLength(1);

    const next = start(() => hooks().run('march_hare'));
    expect(hooks().problem).toBeUndefined();
    await next.result();

    await start(() => hooks().run('hatter')).result();
    act(() => hooks().reset());
    expect(hooks().problem).toBeUndefined();
  });

  it('says so when nothing is mounted that could ask', async () => {
    const { hooks } = await renderHooks(useUsername, { withoutDialog: true });
    expect(await start(() => hooks().run('hatter')).result()).toMatchObject({
      status: 'failed',
      problem: { messageKey: 'stepUpUnanswered' },
    });
  });

  it('is shown the refusal of a record that was just made, and not asked again', async () => {
    const { hooks, asked, verify, logto, core } = await renderHooks(useUsername);
    logto.faults.add({ path: '/api/my-account', method: 'PATCH', ...permissionDenied });
    const { result } = start(() => hooks().run('hatter'));
    await asked();
    await verify();
    expect(await result()).toMatchObject({ problem: { messageKey: 'stepUpRefused' } });
    expect(core().stepUp.pending()).toBeUndefined();
  });

  it('asks for verification where only an older server wants it', async () => {
    const { hooks, asked, verify, logto } = await renderHooks(useRename);
    logto.faults.add({ path: '/api/my-account', method: 'PATCH', times: 1, ...permissionDenied });
    const { result } = start(() => hooks().run('Alice Hargreaves'));
    await asked();
    await verify();
    expect((await result()).status).toBe('done');
  });

  it('keeps to the rules of the host', async () => {
    const { hooks, asked, verify, requests } = await renderHooks(useRename, {
      props: { stepUp: { before: ['account.update'] } },
    });
    const { result } = start(() => hooks().run('Alice Hargreaves'));
    await asked();
    expect(requests()).toEqual([]);
    await verify();
    expect((await result()).status).toBe('done');
  });

  it('that verifies waits for no verification itself', async () => {
    const { hooks, core, logto } = await renderHooks(useVerify);
    logto.faults.add({ path: '/api/verifications/password', ...permissionDenied });
    expect((await start(() => hooks().run('x')).result()).status).toBe('failed');
    expect(core().stepUp.pending()).toBeUndefined();
  });

  it('goes on with a fresh token when the old one dies while it waits, and asks once', async () => {
    const tokens = { current: '', refreshed: 0, mint: () => '' };
    const { hooks, asked, core, logto, signedIn, onReauthenticate } = await renderHooks(
      useUsername,
      {
        before: (fake, { user, accessToken }) => {
          tokens.current = accessToken;
          tokens.mint = () => fake.signIn({ userId: user.id }).accessToken;
        },
        props: {
          getAccessToken: ({ fresh }) => {
            if (fresh) {
              tokens.refreshed += 1;
              tokens.current = tokens.mint();
            }
            return tokens.current;
          },
        },
      },
    );
    const asks = new Set<number | undefined>();
    core().stepUp.subscribe(() => asks.add(core().stepUp.pending()?.id));
    const { result } = start(() => hooks().run('hatter'));
    await asked();
    const { password = '' } = signedIn;
    const record = await core().client.verifications.password({ password });
    tokens.current = 'dead';
    act(() => core().stepUp.complete(record));

    expect((await result()).status).toBe('done');
    const statuses = logto.requests.filter(({ method }) => method === 'PATCH');
    // Whose the new token is was asked by a read, which was refused in place of the write.
    expect(statuses.map(({ status }) => status)).toEqual([401, 200]);
    expect(tokens.refreshed).toBe(1);
    expect(asks).toEqual(new Set([1, undefined]));
    expect(onReauthenticate).not.toHaveBeenCalled();
  });
});

describe('the event of a write', () => {
  it('comes when everything on the screen is right', async () => {
    const order: string[] = [];
    let shown: string | null | undefined;
    const { hooks, verify } = await renderHooks(
      () => {
        const { data } = useAccount();
        if (data && data.username !== shown) order.push(`shows ${data.username}`);
        shown = data?.username;
        return useUsername();
      },
      { props: { onEvent: ({ type }) => order.push(type) } },
    );
    await waitFor(() => expect(order).toEqual(['shows alice']));
    await verify();
    await start(() => hooks().run('hatter')).result();
    expect(order).toEqual(['shows alice', 'shows hatter', 'username.changed']);
  });

  it('is what it was when the user acted', async () => {
    const { hooks, verify, events } = await renderHooks(
      () => {
        const { data } = useAccount();
        const event = data?.username ? 'username.changed' : 'username.added';
        return { account: data, ...useAccountMutation({ ...username, event }) };
      },
      {
        scenario: signedInAs({
          primaryEmail: 'sam@example.com',
          password: 'Corr3ct-Horse!battery',
        }),
      },
    );
    await waitFor(() => expect(hooks().account).toBeDefined());
    await verify();
    await start(() => hooks().run('sam')).result();
    expect(hooks().account?.username).toBe('sam');
    expect(events).toEqual(['username.added']);
  });

  it('may depend on the input', async () => {
    const { hooks, events } = await renderHooks(() =>
      useAccountMutation({
        ...rename,
        event: (name: string) => (name ? 'username.changed' : 'username.removed'),
      }),
    );
    await start(() => hooks().run('Alice')).result();
    await start(() => hooks().run('')).result();
    expect(events).toEqual(['username.changed', 'username.removed']);
  });
});

describe('run never rejects', () => {
  it('when the write throws at once', async () => {
    const failure = new RangeError('broken');
    const { hooks, errors } = await renderHooks(() =>
      useAccountMutation({
        ...rename,
        write: () => {
          throw failure;
        },
      }),
    );
    expect(await start(() => hooks().run('x')).result()).toMatchObject({
      status: 'failed',
      problem: { messageKey: 'unexpected', error: failure },
    });
    expect(errors).toEqual([failure]);
  });

  it('when what it changed cannot be read again: the change is done', async () => {
    const { hooks, logto } = await renderHooks(() => ({ account: useAccount(), ...useRename() }));
    await waitFor(() => expect(hooks().account.status).toBe('ready'));
    logto.faults.add({ path: '/api/my-account', method: 'GET', status: 400, body: {} });
    expect((await start(() => hooks().run('Alice H.')).result()).status).toBe('done');
    expect(hooks().account).toMatchObject({ status: 'ready', data: { name: 'Alice Liddell' } });
  });
});

describe('a session that has ended', () => {
  it('tells the host once, however often it is met, until a call goes through again', async () => {
    const { hooks, logto, onReauthenticate, core } = await renderHooks(useRename);
    logto.faults.add({ path: /my-account/, times: 8, ...unauthorized });
    for (const _ of [1, 2]) {
      expect(await start(() => hooks().run('x')).result()).toMatchObject({
        problem: { kind: 'session', messageKey: 'signedOut' },
      });
    }
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
    expect(core().sessionEnded()).toBe(true);

    logto.faults.clear();
    await start(() => hooks().run('x')).result();
    expect(core().sessionEnded()).toBe(false);
    logto.faults.add({ path: /my-account/, ...unauthorized });
    await start(() => hooks().run('x')).result();
    expect(onReauthenticate).toHaveBeenCalledTimes(2);
  });

  it('is not told again when the write went through and only what follows fails', async () => {
    const { hooks, logto, onReauthenticate } = await renderHooks(() => ({
      account: useAccount(),
      ...useRename(),
    }));
    await waitFor(() => expect(hooks().account.status).toBe('ready'));
    logto.faults.add({ path: '/api/my-account', method: 'GET', ...unauthorized });
    await start(() => hooks().run('x')).result();
    await act(() => hooks().account.refetch());
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
  });

  it('is not what a missing scope is: the host need not send the user to sign in', async () => {
    const { hooks, verify, core, onReauthenticate } = await renderHooks(useSkip, {
      scenario: signedInAs({
        username: 'alice',
        password: 'Corr3ct-Horse!battery',
        scopes: ['openid', 'profile'],
      }),
    });
    await verify();
    expect(await start(() => hooks().run(true)).result()).toMatchObject({
      status: 'failed',
      problem: { kind: 'notice', messageKey: 'scopeMissing', reason: 'scope_missing' },
    });
    expect(onReauthenticate).not.toHaveBeenCalled();
    expect(core().restrictions()).toEqual({ mfa: 'scope_missing' });
  });
});

describe('what a refusal teaches', () => {
  it('locks the control from now on, where no settings say so', async () => {
    const { hooks, verify } = await renderHooks(useBoth, {
      withoutSettings: true,
      tenant: withPolicy({ username: 'ReadOnly' }),
    });
    await waitFor(() => expect(hooks().access).toEqual({ visible: true }));
    await verify();
    expect((await start(() => hooks().run('hatter')).result()).status).toBe('failed');
    expect(hooks().access).toEqual({ visible: true, lock: 'policy_read_only' });
  });

  it('locks it although settings that have aged say otherwise', async () => {
    const { hooks, verify, logto } = await renderHooks(useBoth);
    await waitFor(() => expect(hooks().access).toEqual({ visible: true }));
    logto.updateTenant(withPolicy({ username: 'ReadOnly' }));
    await verify();
    await start(() => hooks().run('hatter')).result();
    expect(hooks().access).toEqual({ visible: true, lock: 'policy_read_only' });
  });

  it('is nothing when it was about the last way to sign in', async () => {
    const { hooks, verify } = await renderHooks(useRemove, {
      scenario: signedInAs({ username: 'alice', password: 'Corr3ct-Horse!battery' }),
    });
    await waitFor(() => expect(hooks().access).toEqual({ visible: true }));
    await verify();
    expect(await start(() => hooks().run(undefined)).result()).toMatchObject({
      problem: { reason: 'last_method' },
    });
    expect(hooks().access).toEqual({ visible: true });
  });
});

describe('runs that overlap', () => {
  it('share one request for verification, and all of them are done', async () => {
    const { hooks, asked, verify, core, logto, signedIn } = await renderHooks(useRevoke, {
      scenario: fullUser,
    });
    const others = () => logto.state.oidc.sessionsOf(signedIn.user.id).slice(1);
    expect(others().length).toBeGreaterThan(1);
    const runs = others().map(({ uid }) => start(() => hooks().run(uid)));
    await asked();
    await verify();
    for (const { result } of runs) expect((await result()).status).toBe('done');
    expect(others()).toEqual([]);
    expect(core().stepUp.pending()).toBeUndefined();
  });

  it('have a result each, and are busy until the last has ended', async () => {
    const { hooks, logto } = await renderHooks(useRename);
    logto.faults.add({ path: '/api/my-account', method: 'PATCH', times: 1, delay: 60 });
    const slow = start(() => hooks().run('slow'));
    const quick = start(() => hooks().run('quick'));
    expect(await quick.result()).toMatchObject({ data: { name: 'quick' } });
    expect(hooks().isPending).toBe(true);
    expect(await slow.result()).toMatchObject({ data: { name: 'slow' } });
    expect(hooks().isPending).toBe(false);
  });

  it('keep the problem of one that failed while another goes on', async () => {
    const { hooks, logto, verify } = await renderHooks(useRevoke, { scenario: fullUser });
    await verify();
    logto.faults.add({ path: /slow/, delay: 60, status: 204, body: null });
    const slow = start(() => hooks().run('slow'));
    await start(() => hooks().run('unknown')).result();
    expect(hooks()).toMatchObject({ isPending: true, problem: { messageKey: 'gone' } });
    await slow.result();
    expect(hooks()).toMatchObject({ isPending: false, problem: { messageKey: 'gone' } });
  });
});

describe('a component that goes away', () => {
  it('withdraws the request for verification that only it was waiting for', async () => {
    const { hooks, asked, core, unmount, requests } = await renderHooks(useUsername);
    const { stepUp } = core();
    const result = hooks().run('hatter');
    await asked();
    unmount();
    expect(await result).toEqual({ status: 'cancelled' });
    expect(stepUp.pending()).toBeUndefined();
    expect(requests()).toHaveLength(1);
  });

  it('leaves it to others who wait', async () => {
    const { hooks, asked, core, unmount, signedIn } = await renderHooks(useUsername);
    const { stepUp, client } = core();
    const result = hooks().run('hatter');
    const other = stepUp.guard('phone.remove', () => client.phone.remove());
    await asked();
    unmount();
    expect(await result).toEqual({ status: 'cancelled' });
    expect(stepUp.pending()).toMatchObject({ purpose: 'phone.remove' });
    stepUp.complete(await client.verifications.password({ password: signedIn.password ?? '' }));
    await other;
    expect(signedIn.user).toMatchObject({ username: 'alice', primaryPhone: null });
  });

  it('does not undo a write that is on its way', async () => {
    const { hooks, unmount, events, verify, signedIn } = await renderHooks(useUsername);
    await verify();
    const result = hooks().run('hatter');
    unmount();
    expect((await result).status).toBe('done');
    expect(signedIn.user.username).toBe('hatter');
    expect(events).toEqual(['username.changed']);
  });

  it('and comes back at once, as in strict mode, goes on waiting', async () => {
    const { hooks, asked, verify } = await renderHooks(useUsername, { reactStrictMode: true });
    const { result } = start(() => hooks().run('hatter'));
    await asked();
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    await verify();
    expect((await result()).status).toBe('done');
  });
});

describe('secrets', () => {
  it('that go in and come out stay out of the cache and the storages', async () => {
    const { hooks, core, signedIn } = await renderHooks(useCodes, { scenario: fullUser });
    const { password = '' } = signedIn;
    const result = await start(() => hooks().run(password)).result();
    expect(result.status === 'done' && result.data.codes).toHaveLength(10);
    const { queryClient } = core();
    expect(queryClient.getMutationCache().getAll()).toEqual([]);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });
});
