import { createAccountClient, type TenantSettings } from '@account-center/client';
import {
  createFakeLogto,
  type FakeLogto,
  RECORDER_SPA_ID,
  type StoredUser,
} from '@account-center/mocks';
import { createAccountProxy } from '@account-center/server';
import { backendOf, everybodysUser, prepare } from '../guarded-actions.ts';
import { readSettings } from '../read-settings.ts';
import { withPolicy } from '../with-policy.ts';
import {
  type AccountWrite,
  accountWrites,
  type SentBefore,
  type WriteAction,
  type WriteContext,
} from './account-writes.ts';
import { createSecretKeeper, type SecretKeeper } from './secret-keeper.ts';
import { sendableForm } from './sendable-form.ts';
import { createSharedBrowser, ipOf, type SharedBrowser } from './shared-browser.ts';
import { createWire, type Destination, passedOn, type Wire } from './wire.ts';

/** The password of both users, so that nothing stands in the way of the wrong one. */
export const password = 'Corr3ct-Horse!battery';

/** Where the page of a tab has its tokens from: Logto's SDK, a function of the host's own, or nowhere, behind a proxy. */
export type Mode = 'browser' | 'own-tokens' | 'proxy';

/** Two users, one browser, one server: what tabs are opened in. */
export type World = {
  readonly logto: FakeLogto;
  readonly browser: SharedBrowser;
  readonly wire: Wire;
  readonly keeper: SecretKeeper;
  readonly settings: TenantSettings;
  readonly alice: StoredUser;
  readonly bob: StoredUser;
  /** What the writes are done with; those that check something need what was sent before. */
  readonly prepared: WriteContext;
  readonly clock: ServerClock;
  /** The network address that a user's sessions show. */
  readonly ipOf: (userId: string) => string;
  /** What `fetch` is in a tab of this name. */
  fetchOf(tab: string, mode: Mode): (url: string, init: RequestInit) => Promise<Response>;
};

/** The server's clock: the page's may be wrong, stand still or jump. */
export type ServerClock = {
  /** Goes on this many milliseconds at once. */
  advance(milliseconds: number): void;
};

const realNow = performance.now.bind(performance);
const startedAt = Date.now() - realNow();

const tenant = withPolicy(
  { trustedDevice: 'Edit' },
  { avatarStorage: true, connectors: ['email', 'sms', 'social'] },
);

const bobsFactors = (alice: StoredUser) =>
  structuredClone(alice.mfaVerifications).map((factor) => ({ ...factor, id: `bobs-${factor.id}` }));

const notPrepared = (): never => {
  throw new Error('Nothing was sent before.');
};

/** Sends what the checks of codes, trips and ceremonies need. */
const sendBefore = async (logto: FakeLogto, token: string): Promise<SentBefore> => {
  const { verifications } = createAccountClient({
    endpoint: logto.endpoint,
    getAccessToken: () => token,
    fetch: (url, init) => logto.fetch(url, init),
  });
  const { connectors } = logto.state.tenant.current;
  return {
    stepUpCode: await verifications.sendStepUpCode({ type: 'email', value: 'alice@example.com' }),
    proofCode: await verifications.sendProofCode({ type: 'email', value: 'newest@example.com' }),
    social: await verifications.startSocial({
      connectorId: connectors.find(({ type }) => type === 'Social')?.id ?? '',
      state: 'a-state-of-this-trip',
      redirectUri: 'http://app.test/callback',
    }),
    passkey: await verifications.startPasskey(),
  };
};

/**
 * Makes a world in which Alice is signed in. Bob has his own of everything, so that a write for Alice would succeed with
 * him.
 *
 * @param action the write that is about to be done, if it is one
 */
export const createWorld = async (action?: WriteAction): Promise<World> => {
  const logto = createFakeLogto({ latency: 1, now: () => startedAt + realNow() });
  const signedIn = await everybodysUser(logto, tenant);
  const { user: alice } = signedIn;
  const write: AccountWrite | undefined = action && accountWrites[action];
  write?.before?.(alice, logto);
  const { id: bobsId } = logto.createUser({
    ...structuredClone(alice),
    id: 'bob',
    username: 'bob',
    primaryEmail: 'bob@example.com',
    primaryPhone: '14155550177',
    name: 'Bob',
    identities: Object.fromEntries(
      Object.entries(alice.identities).map(([target, identity]) => [
        target,
        { ...identity, userId: 'bob-there' },
      ]),
    ),
    mfaVerifications: bobsFactors(alice),
  });
  const bob = logto.state.users.find(bobsId);
  if (!bob) throw new Error('Bob was not created.');
  const browser = createSharedBrowser(logto);
  browser.signIn(alice.id);
  const keeper = createSecretKeeper();
  const wire = createWire(keeper);
  const settings = await readSettings(logto);
  const sent = action?.startsWith('verifications.')
    ? await sendBefore(logto, browser.issue())
    : undefined;
  const prepared = { ...prepare(logto, signedIn), logto, sent: () => sent ?? notPrepared() };
  logto.requests.clear();

  const tokenOf = (init: RequestInit) =>
    new Headers(init.headers).get('authorization')?.replace(/^Bearer /, '') ?? '';

  const { management } = logto.state.tenant.current;
  const limits = { perAddress: false, perSubject: false } as const;
  const backend = backendOf(logto, { limits });
  const proxy = createAccountProxy({
    endpoint: logto.endpoint,
    ...management,
    allowedClientIds: [RECORDER_SPA_ID],
    appOrigins: ['http://app.test'],
    basePath: '/proxy',
    limits,
    providerTokens: true,
    getAccessToken: (_request, { fresh }) => browser.cookieToken(fresh),
    fetch: (url, init) => {
      const user = browser.ownerOf(tokenOf(init ?? {}));
      const entry = passedOn.getStore();
      // It may ask first whose the token is; what counts is the request itself.
      const request = `${init?.method ?? 'GET'} ${new URL(String(url)).pathname}`;
      if (user && entry?.request === request) entry.user = user;
      return logto.fetch(url, init);
    },
    now: () => logto.clock.now(),
  });

  const behindProxy = (url: string, init: RequestInit): Destination => ({
    user: undefined,
    async answer() {
      const user = browser.userId();
      const entry = passedOn.getStore();
      const { headers, ...rest } = sendableForm(init);
      const response = await proxy(
        new Request(new URL(url, 'http://app.test'), {
          ...rest,
          // A browser aborts its own request; the proxy sees another.
          signal: null,
          headers: { ...Object.fromEntries(new Headers(headers)), origin: 'http://app.test' },
        }),
      );
      // The proxy's backend acts in its own name for whom the cookie says; all else goes on with the user's token.
      const isRefused = (await response.clone().text()).includes('"backend.user_changed"');
      if (url.startsWith('/proxy/backend') && entry && !isRefused) entry.user = user;
      return response;
    },
  });

  const direct = (url: string, init: RequestInit): Destination => ({
    user: browser.ownerOf(tokenOf(init)),
    answer: () =>
      url.startsWith('/backend')
        ? backend(url, init)
        : logto.fetch(
            logto.endpoint + new URL(url).pathname + new URL(url).search,
            sendableForm(init),
          ),
  });

  return {
    logto,
    browser,
    wire,
    keeper,
    settings,
    alice,
    bob,
    prepared,
    clock: logto.clock,
    ipOf,
    fetchOf: (tab, mode) => wire.fetchOf(tab, mode === 'proxy' ? behindProxy : direct),
  };
};
