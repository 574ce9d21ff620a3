import type { ClientAction } from '@account-center/client';
import { type FakeLogto, freshUser } from '@account-center/mocks';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { callOf } from '../../../client/src/test/samples.ts';
import { type RenderedHooks, renderHooks } from '../test/render-hooks.tsx';
import { useAccount } from './use-account.ts';
import { useAccountMutation } from './use-account-mutation.ts';

/** Every action that is not a read of its own, as a host's own hook would do it; the backend's have tests beside it. */
const actions = (Object.keys(callOf) as ClientAction[]).filter(
  (action) => !/^(settings|tokens|deletion)\.|^account\.(get|userInfo)$|\.list$/.test(action),
);

/** How Bob comes to be signed in where the page was made for Alice. */
const ways = {
  'her token is refused, and the fresh one is his': 'refused',
  'his token comes without a refusal': 'silent',
} as const;

type Host = { token: string; fresh: string | undefined };

const setUp = async <Hooks,>(useHooks: () => Hooks) => {
  const host: Host = { token: '', fresh: undefined };
  let bobsId = '';
  let bobsToken = '';
  const rendered = await renderHooks(() => ({ account: useAccount(), ...useHooks() }), {
    scenario: freshUser,
    before: (logto, alice) => {
      // He has no password: a first one needs no verification.
      bobsId = logto.createUser({ username: 'bob', name: 'Bob' }).id;
      bobsToken = logto.signIn({ userId: bobsId }).accessToken;
      host.token = alice.accessToken;
    },
    props: {
      getAccessToken: ({ fresh }) => {
        if (fresh && host.fresh) host.token = host.fresh;
        return host.token;
      },
    },
  });
  await waitFor(() => expect(rendered.hooks().account.data?.username).toBe('alice'));
  const bob = () => JSON.stringify(rendered.logto.state.users.find(bobsId));
  return {
    ...rendered,
    bob,
    bobComes: (way: (typeof ways)[keyof typeof ways]) => {
      if (way === 'silent') host.token = bobsToken;
      else {
        host.token = 'over';
        host.fresh = bobsToken;
      }
    },
  };
};

const pageOfBob = async (rig: RenderedHooks<{ account: ReturnType<typeof useAccount> }>) => {
  await waitFor(() => expect(rig.hooks().account.data?.username).toBe('bob'));
  expect(rig.core().stepUp.record()).toBeUndefined();
};

/** The client's own mistakes about samples (a proof that no server has made) come after the user was looked at. */
describe.each(Object.entries(ways))('when %s', (_, way) => {
  it.each(actions)(
    'what Alice does is not done to Bob, and the page becomes his: %s',
    async (action) => {
      const rig = await setUp(() => ({
        act: useAccountMutation({
          action,
          write: (client) => callOf[action](client),
        }),
      }));
      await rig.verify();
      const before = rig.bob();
      rig.bobComes(way);
      let result: unknown;
      await act(async () => {
        result = await rig.hooks().act.run(undefined);
      });
      expect(result).toMatchObject({ status: 'failed', problem: { messageKey: 'userChanged' } });
      expect(rig.bob()).toBe(before);
      await pageOfBob(rig);
      expect(rig.onReauthenticate).not.toHaveBeenCalled();
      expect(rig.events).toEqual([]);
    },
  );
});

const useName = () => ({
  name: useAccountMutation({
    action: 'account.update',
    write: (client, name: string) => client.account.update({ name }),
    optimistic: (account, name) => ({ ...account, name }),
    inverse: ({ name }) => name ?? '',
    event: 'name.changed',
  }),
});

describe('what was offered to Alice', () => {
  it('does nothing to Bob: an undo', async () => {
    const rig = await setUp(useName);
    const done = await act(() => rig.hooks().name.run('Alice H.'));
    if (done.status !== 'done' || !done.undo) throw new Error('There is nothing to undo');
    const before = rig.bob();
    rig.bobComes('silent');
    await act(() => rig.hooks().account.refetch());
    await pageOfBob(rig);
    const undone = await act(async () => done.undo?.());
    expect(undone).toMatchObject({ status: 'failed', problem: { messageKey: 'userChanged' } });
    expect(rig.bob()).toBe(before);
  });

  it('does nothing to Bob: an action of a component that was hers', async () => {
    const rig = await setUp(useName);
    const { run } = rig.hooks().name;
    const before = rig.bob();
    rig.bobComes('silent');
    await act(() => rig.hooks().account.refetch());
    await pageOfBob(rig);
    expect(await act(() => run('Alice H.'))).toMatchObject({ status: 'failed' });
    expect(rig.bob()).toBe(before);
    expect(rig.hooks().account.data?.name).toBe('Bob');
  });

  it('waits for no verification of Bob', async () => {
    const rig = await setUp(() => ({
      email: useAccountMutation({
        action: 'email.remove',
        write: (client) => client.email.remove(),
      }),
    }));
    const before = rig.bob();
    let result: unknown;
    act(() => {
      void rig
        .hooks()
        .email.run(undefined)
        .then((end) => {
          result = end;
        });
    });
    await rig.asked();
    rig.bobComes('silent');
    await act(() => rig.hooks().account.refetch());
    await pageOfBob(rig);
    expect(rig.core().stepUp.pending()).toBeUndefined();
    expect(result).toEqual({ status: 'cancelled' });
    expect(rig.bob()).toBe(before);
  });

  it('does nothing to Bob: the second half of a write that takes two calls', async () => {
    let halfway: () => Promise<void> = async () => undefined;
    const rig = await setUp(() => ({
      data: useAccountMutation({
        action: 'account.update',
        write: async (client) => {
          await client.account.get();
          await halfway();
          await client.account.update({ customData: { of: 'alice' } });
        },
      }),
    }));
    const before = rig.bob();
    halfway = async () => {
      rig.bobComes('silent');
      rig.core().reset('another');
    };
    const result = await act(() => rig.hooks().data.run(undefined));
    expect(result).toMatchObject({ status: 'failed', problem: { messageKey: 'userChanged' } });
    expect(rig.bob()).toBe(before);
    await pageOfBob(rig);
  });

  it('is taken back nowhere in the account of Bob', async () => {
    const rig = await setUp(useName);
    rig.bobComes('silent');
    await act(() => rig.hooks().name.run('Alice H.'));
    await pageOfBob(rig);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(rig.hooks().account.data).toMatchObject({ username: 'bob', name: 'Bob' });
  });
});

describe('the same user', () => {
  it('signs in again: nothing is lost, and nothing is said', async () => {
    const host = { token: '', next: '' };
    const rig = await renderHooks(() => ({ account: useAccount(), ...useName() }), {
      before: (logto: FakeLogto, { user, accessToken }) => {
        host.token = accessToken;
        host.next = logto.signIn({ userId: user.id }).accessToken;
      },
      props: {
        getAccessToken: ({ fresh }) => {
          if (fresh) host.token = host.next;
          return host.token;
        },
      },
    });
    await waitFor(() => expect(rig.hooks().account.status).toBe('ready'));
    await rig.verify();
    const { turn } = rig.core();
    const before = turn();
    host.token = 'over';
    expect(await act(() => rig.hooks().name.run('Al'))).toMatchObject({ status: 'done' });
    expect(turn()).toBe(before);
    expect(rig.core().stepUp.record()).toBeDefined();
    expect(rig.core().takeUserChange()).toBe(false);
  });

  it('is also the one whom the host calls by another id: the page is there, after one more read', async () => {
    const { hooks, requests } = await renderHooks(useAccount, {
      props: { userId: 'the host’s own number' },
    });
    await waitFor(() => expect(hooks().data?.username).toBe('alice'));
    expect(requests()).toHaveLength(2);
  });
});

it('a cache of the host shows no one the account of another', async () => {
  const shown = vi.fn();
  const { core, hooks, unmount } = await renderHooks(() => useAccount());
  await waitFor(() => expect(hooks().status).toBe('ready'));
  const { queryClient } = core();
  const { data } = hooks();
  unmount();
  queryClient.setQueryData(['account-center', 'account'], data);

  const second = await renderHooks(
    () => {
      const account = useAccount();
      shown(account.data?.id);
      return account;
    },
    { props: { queryClient } },
  );
  await waitFor(() => expect(second.hooks().data?.id).toBe(second.signedIn.user.id));
  expect(second.hooks().data?.id).not.toBe(data?.id);
});
