import { createAccountClient } from '@account-center/client';
import { createFakeLogto, freshUser } from '@account-center/mocks';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { type AccountCoreOptions, createAccountCore } from './account-core.ts';
import { accountFields } from './field-access.ts';
import { queryKeys } from './query-keys.ts';
import { departureKey, draftsKey, leaveForSession } from './stored-account.ts';

/** A page without a server: what is known of its user is told by the test. */
const setUp = (options: Partial<AccountCoreOptions> = {}) => {
  const client = createAccountClient({ endpoint: 'https://auth.test', getAccessToken: () => null });
  const onReauthenticate = vi.fn();
  const onSignedOut = vi.fn();
  const listeners = () => ({ onReauthenticate, onSignedOut });
  const core = createAccountCore({ client, listeners, ...options });
  return { core, client: core.client, onReauthenticate, onSignedOut };
};

const cacheOf = (id: string) => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.account, { id });
  queryClient.setQueryData(queryKeys.settings, { accountCenter: {} });
  queryClient.setQueryData(['of', 'the', 'host'], 1);
  return queryClient;
};
const keysIn = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey);

const until = () => Date.now() + 60_000;
const storeDraft = (owner: string) =>
  sessionStorage.setItem(draftsKey, JSON.stringify({ owner, until: until() }));
const storeTrip = (owner: string) =>
  sessionStorage.setItem(
    departureKey,
    JSON.stringify({ trip: { owner, pending: { expiresAt: until() } } }),
  );
const hasDraft = () => sessionStorage.getItem(draftsKey) !== null;
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

const record = { kind: 'step-up', id: 'record-1', expiresAt: Date.now() + 600_000 } as const;
type StepUp = Parameters<ReturnType<typeof setUp>['client']['verification']['set']>[0];
const verify = ({ client }: ReturnType<typeof setUp>) =>
  client.verification.set(record as unknown as StepUp);

describe('the owner of a page', () => {
  it('is whom the host names, and the client acts for nobody else', () => {
    const { core, client } = setUp({ userId: 'alice' });
    expect([core.owner(), client.user.id()]).toEqual(['alice', 'alice']);
    expect([core.turn(), core.hasUser(), core.isPrefetched]).toEqual([0, true, false]);
  });

  it('is the one whose account the cache of the host has', () => {
    const { core, client } = setUp({ queryClient: cacheOf('alice') });
    expect([core.owner(), client.user.id()]).toEqual(['alice', 'alice']);
  });

  it('is the one whose account a server has read', () => {
    const initial = { account: { id: 'alice' }, at: Date.now() } as AccountCoreOptions['initial'];
    const { core } = setUp({ initial });
    expect([core.owner(), core.isPrefetched]).toEqual(['alice', true]);
    expect(core.queryClient.getQueryData(queryKeys.account)).toEqual({ id: 'alice' });
  });

  it('is nobody as long as nobody is known', () => {
    const { core, client } = setUp();
    expect([core.owner(), client.user.id()]).toEqual([undefined, undefined]);
  });

  it('gets nothing of another from the cache of the host', () => {
    const queryClient = cacheOf('bob');
    const { core } = setUp({ queryClient, userId: 'alice' });
    expect(core.owner()).toBe('alice');
    expect(keysIn(queryClient)).toEqual([queryKeys.settings, ['of', 'the', 'host']]);
  });

  it('keeps what the cache of the host has of the same user', () => {
    const queryClient = cacheOf('alice');
    setUp({ queryClient, userId: 'alice' });
    expect(keysIn(queryClient)).toHaveLength(3);
  });

  it('is another for each page', () => {
    expect(setUp().core.id).not.toBe(setUp().core.id);
  });
});

describe('when another user follows', () => {
  it('the page is theirs, and says so once', () => {
    const { core, client } = setUp({ userId: 'alice' });
    expect(core.takeUserChange()).toBe(false);
    core.reset('another', 'bob');
    expect([core.turn(), core.owner(), core.hasUser()]).toEqual([1, 'bob', true]);
    expect(client.user.id()).toBe('bob');
    expect([core.takeUserChange(), core.takeUserChange()]).toEqual([true, false]);
  });

  it('nothing is said to one who signs in where nobody was', () => {
    const { core } = setUp({ userId: 'alice' });
    core.reset('signed-out');
    expect([core.takeUserChange(), core.hasUser(), core.owner()]).toEqual([
      false,
      false,
      undefined,
    ]);
    core.reset('another', 'bob');
    expect([core.takeUserChange(), core.hasUser()]).toEqual([false, true]);
  });

  it('what waits and what was on its way ends', async () => {
    const { core, client } = setUp({ userId: 'alice' });
    core.stepUp.attach();
    const asking = core.stepUp.request('extend').catch((error: unknown) => error);
    core.flows.navigate({ availability: () => 'free', show: () => undefined });
    const task = core.flows.open('email.change');
    core.link.begin('email.change', {});
    const alices = client.user.client();
    core.reset('another', 'bob');
    expect(await asking).toMatchObject({ name: 'StepUpCancelledError' });
    expect(await task).toEqual({ status: 'cancelled' });
    expect(core.link.task()).toBeUndefined();
    expect(client.user.client()).not.toBe(alices);
  });

  it('a client that has gone on to them by itself is not sent there again', () => {
    const { core, client } = setUp({ userId: 'alice' });
    client.user.change('bob');
    const bobs = client.user.client();
    core.reset('another', 'bob');
    expect(client.user.client()).toBe(bobs);
  });

  it('what this tab keeps of them stays, and of nobody else', () => {
    const { core } = setUp({ userId: 'alice' });
    storeDraft('bob');
    core.reset('another', 'bob');
    expect(hasDraft()).toBe(true);
    core.reset('another', 'alice');
    expect(hasDraft()).toBe(false);
  });

  it('and nobody knows who, nothing stays', () => {
    const { core } = setUp({ userId: 'alice' });
    storeDraft('alice');
    storeTrip('alice');
    core.reset('another');
    expect(sessionStorage).toHaveLength(0);
  });

  it('is found by the client, as long as the page is shown', async () => {
    const logto = createFakeLogto();
    const alice = await freshUser(logto);
    const { id } = logto.createUser({ username: 'bob', password: 'Bobs-Passw0rd!' });
    let token = alice.accessToken;
    const client = createAccountClient({
      endpoint: logto.endpoint,
      fetch: (input, init) => logto.fetch(input, init),
      getAccessToken: () => token,
    });
    const { core } = setUp({ client, userId: alice.user.id });
    const disconnect = core.connect();
    await client.account.get();
    token = logto.signIn({ userId: id }).accessToken;
    await client.account.get().catch(() => undefined);
    expect([core.owner(), core.turn()]).toEqual([id, 1]);
    disconnect();
    token = alice.accessToken;
    await client.account.get().catch(() => undefined);
    expect(core.turn()).toBe(1);
  });
});

describe('a user who is back after the session had ended', () => {
  it('is told so, and finds what was typed', () => {
    leaveForSession('alice');
    storeDraft('alice');
    const { core } = setUp({ userId: 'alice' });
    const published = vi.fn();
    core.subscribe(published);
    expect(core.returned()).toBeUndefined();
    core.succeeded();
    expect(core.returned()).toBe('alice');
    expect(published).toHaveBeenCalledTimes(1);
    core.succeeded();
    expect(published).toHaveBeenCalledTimes(1);
    expect(hasDraft()).toBe(true);
    core.reset('signed-out');
    expect(core.returned()).toBeUndefined();
  });

  it('is not somebody else, who finds nothing', () => {
    leaveForSession('alice');
    storeDraft('alice');
    const { core } = setUp({ userId: 'bob' });
    core.succeeded();
    expect(core.returned()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('was not away when a call goes through after all', () => {
    const { core } = setUp({ userId: 'alice' });
    core.succeeded();
    core.reauthenticate();
    expect(sessionStorage).toHaveLength(1);
    core.succeeded();
    expect(sessionStorage).toHaveLength(0);
    expect(core.sessionEnded()).toBe(false);
  });
});

describe('a session that is over', () => {
  it('before anybody was known leaves nothing stored', () => {
    const { core, onReauthenticate } = setUp({ userId: 'alice' });
    storeDraft('alice');
    core.reauthenticate();
    expect(onReauthenticate).toHaveBeenCalledTimes(1);
    expect(hasDraft()).toBe(false);
  });

  it('leaves what a trip comes back to', () => {
    const { core } = setUp({ userId: 'alice' });
    storeDraft('alice');
    storeTrip('alice');
    core.reauthenticate();
    expect(hasDraft()).toBe(true);
  });

  it('by the user’s own doing is told to the host, and leaves nothing at all', () => {
    const { core, onSignedOut, onReauthenticate } = setUp({ userId: 'alice' });
    core.succeeded();
    core.reauthenticate();
    onReauthenticate.mockClear();
    storeTrip('alice');
    core.signedOut();
    expect(onSignedOut).toHaveBeenCalledTimes(1);
    expect(sessionStorage).toHaveLength(0);
    core.reauthenticate();
    expect(onReauthenticate).not.toHaveBeenCalled();
    expect([core.sessionEnded(), core.hasUser()]).toEqual([true, false]);
  });
});

it('an app that may write nothing has everything locked, and asks nobody to verify', async () => {
  const { core } = setUp();
  const refusal = new Error('third party');
  core.stepUp.attach();
  core.forbid(refusal);
  expect(Object.keys(core.restrictions()).toSorted()).toEqual([...accountFields].toSorted());
  expect(new Set(Object.values(core.restrictions()))).toEqual(new Set(['third_party_client']));
  await expect(core.stepUp.request('extend')).rejects.toBe(refusal);
});

describe('when nothing of a page is shown any more', () => {
  const owns = { cache: true, record: true };
  const isThere = (rig: ReturnType<typeof setUp>) => [
    rig.client.verification.current() !== undefined,
    keysIn(rig.core.queryClient).length > 0,
    hasDraft(),
  ];
  const shown = (options: Partial<AccountCoreOptions>) => {
    const rig = setUp({ queryClient: cacheOf('alice'), ...options });
    verify(rig);
    storeDraft('alice');
    return { ...rig, disconnect: rig.core.connect() };
  };

  it('what is its own goes with it', async () => {
    const rig = shown({ owns });
    rig.disconnect();
    expect(isThere(rig)).toEqual([true, true, true]);
    await soon();
    expect(isThere(rig)).toEqual([false, false, false]);
  });

  it('what is the host’s stays', async () => {
    const rig = shown({});
    rig.disconnect();
    await soon();
    expect(isThere(rig)).toEqual([true, true, false]);
  });

  it('nothing goes when it is shown again at once', async () => {
    const rig = shown({ owns });
    rig.disconnect();
    const disconnect = rig.core.connect();
    await soon();
    expect(isThere(rig)).toEqual([true, true, true]);
    disconnect();
    await soon();
    expect(isThere(rig)).toEqual([false, false, false]);
  });

  it('what is stored stays for another that is shown, and on a trip', async () => {
    const [one, other] = [shown({ owns }), shown({ owns })];
    one.disconnect();
    await soon();
    expect(isThere(one)).toEqual([false, false, true]);
    storeTrip('alice');
    other.disconnect();
    await soon();
    expect(isThere(other)).toEqual([false, false, true]);
  });
});
