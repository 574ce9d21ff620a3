import { createFakeLogto, fullUser } from '@account-center/mocks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AccountClient } from './account-client.ts';
import type { ClientAction } from './action-guards.ts';
import { createAccountClient } from './create-client.ts';
import { accountScopes } from './scopes.ts';
import { scriptedClient } from './test/scripted-client.ts';
import { json } from './test/scripted-fetch.ts';

/** Every action whose answer is read, Logto's own; those of the backend come with its package. */
const reads = {
  'account.get': (client) => client.account.get(),
  'account.userInfo': (client) => client.account.userInfo(),
  'account.update': (client) => client.account.update({ name: 'Alice' }),
  'account.updateProfile': (client) => client.account.updateProfile({ nickname: 'Al' }),
  'providerTokens.get': (client) => client.providerTokens.get({ target: 'mock-social' }),
  'mfa.list': (client) => client.mfa.list(),
  'mfa.generateTotpSecret': (client) => client.mfa.generateTotpSecret(),
  'mfa.generateBackupCodes': (client) => client.mfa.generateBackupCodes(),
  'mfa.backupCodes': (client) => client.mfa.backupCodes(),
  'mfa.settings': (client) => client.mfa.settings(),
  'mfa.updateSettings': (client) => client.mfa.updateSettings({ skipMfaOnSignIn: true }),
  'mfa.configs': (client) => client.mfa.configs(),
  'mfa.updateConfigs': (client) => client.mfa.updateConfigs({ mfa: { skipped: true } }),
  'sessions.list': (client) => client.sessions.list(),
  'grants.list': (client) => client.grants.list(),
  'devices.list': (client) => client.devices.list(),
  'verifications.password': (client) =>
    client.verifications.password({ password: 'Corr3ct-Horse!battery' }),
  'verifications.sendProofCode': (client) =>
    client.verifications.sendProofCode({ type: 'email', value: 'new@example.com' }),
  'verifications.startPasskey': (client) => client.verifications.startPasskey(),
  'settings.get': (client) => client.settings.get(),
} satisfies Partial<Record<ClientAction, (client: AccountClient) => Promise<unknown>>>;

type Read = keyof typeof reads;
const names = Object.keys(reads) as Read[];

type Node = Record<string, unknown>;
type Path = readonly string[];
/** A change of an answer: where, and what is there then. */
type Change = { name: string; body: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Words that a later release may have more of. */
const enumerations = new Set([
  ...['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode'],
  ...['Off', 'ReadOnly', 'Edit'],
  ...['username', 'email', 'phone'],
  ...['NoPrompt', 'UserControlled', 'Mandatory', 'PromptAtSignInAndSignUp'],
  ...['Native', 'Universal', 'Web'],
  ...['SignIn', 'Register', 'ForgotPassword', 'SignInAndRegister', 'Automatic'],
  ...['Password', 'Social', 'EnterpriseSso', 'SignInPasskey', 'OneTimeToken'],
  ...['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex', 'Address', 'Fullname'],
  ...['Bearer', 'Session', 'Grant', 'public-key', 'required', 'none', 'internal'],
]);

/** Values that a new key may have. */
const novelties = [null, true, 7, 'tomorrow', ['tomorrow'], { of: { tomorrow: [{}] } }];

/** Maps: their keys are data, and their values all of one kind, so that a new entry is of that kind. */
const isMap = (path: Path) =>
  /^(?:fields|identities|authorizations|signInContext|name|resources)$/.test(path.at(-1) ?? '');

const replaced = (node: unknown, path: Path, change: (found: unknown) => unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change(node);
  if (Array.isArray(node)) return node.with(Number(key), replaced(node[Number(key)], rest, change));
  return isNode(node) ? { ...node, [key]: replaced(node[key], rest, change) } : node;
};

/** Every place of an answer with what is there. */
const places = (node: unknown, path: Path = []): { path: Path; found: unknown }[] => [
  { path, found: node },
  ...(isNode(node)
    ? Object.entries(node).flatMap(([key, inner]) => places(inner, [...path, key]))
    : []),
];

/** What a later release may answer instead: more keys in each object, more words in each enumeration, more items. */
const laterAnswers = (body: unknown): Change[] =>
  places(body).flatMap(({ path, found }): Change[] => {
    const name = path.join('.') || 'the whole';
    const change = (what: string, value: unknown) => ({
      name: `${what} in ${name}`,
      body: replaced(body, path, () => value),
    });
    if (Array.isArray(found)) {
      const [first] = found;
      const words = enumerations.has(String(first))
        ? [change('a new word', [...found, 'Tomorrow'])]
        : [];
      return [...words, ...(isNode(first) ? [change('a further item', [...found, first])] : [])];
    }
    if (isNode(found)) {
      const kin = Object.values(found)[0];
      const values = isMap(path) ? (kin === undefined ? [] : [kin]) : novelties;
      return values.map((value) => change('a new key', { ...found, tomorrow: value }));
    }
    return typeof found === 'string' && enumerations.has(found)
      ? [change('a new value', 'Tomorrow')]
      : [];
  });

const answers = new Map<Read, Map<string, unknown>>();

beforeAll(async () => {
  const logto = createFakeLogto();
  const signedIn = await fullUser(logto, {
    accountCenter: {
      fields: Object.fromEntries(
        'name avatar profile email phone password username social customData mfa session trustedDevice'
          .split(' ')
          .map((field) => [field, 'Edit']),
      ),
      profileFields: [{ name: 'fullname' }],
    },
    customProfileFields: [
      {
        name: 'fullname',
        type: 'Fullname',
        config: { parts: [{ name: 'givenName', type: 'Text', enabled: true }] },
      },
    ],
    signInExperience: { singleSignOnEnabled: true, trustedDevice: { enabled: true } },
  });
  const { accessToken } = logto.signIn({ userId: signedIn.user.id, scopes: [...accountScopes] });
  let bodies = new Map<string, unknown>();
  const client = createAccountClient({
    endpoint: logto.endpoint,
    getAccessToken: () => accessToken,
    fetch: async (url, init) => {
      const response = await logto.fetch(url, init);
      bodies.set(new URL(url).pathname, await response.clone().json());
      return response;
    },
  });
  client.verification.set(
    await client.verifications.password({ password: 'Corr3ct-Horse!battery' }),
  );
  for (const name of names) {
    bodies = new Map();
    await reads[name](client);
    answers.set(name, bodies);
  }
});

/** What the client makes of answers, by path. */
const play = (name: Read, bodies: ReadonlyMap<string, unknown>) => {
  const { client } = scriptedClient([], {
    fetch: async (url) => json(bodies.get(new URL(url).pathname)),
  });
  return reads[name](client);
};

describe('a server newer than all that we know', () => {
  // Expiries count from now: two answers are compared as of one moment.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it.each(names)('breaks nothing in what %s reads', async (name) => {
    const bodies = answers.get(name) ?? new Map<string, unknown>();
    expect(bodies.size).toBeGreaterThan(0);
    const known = await play(name, bodies);
    let tried = 0;
    for (const [path, body] of bodies) {
      for (const change of laterAnswers(body)) {
        const later = await play(name, new Map([...bodies, [path, change.body]])).catch(
          (error: unknown) => error,
        );
        const where = `${name}: ${change.name}`;
        expect(later, where).not.toBeInstanceOf(Error);
        if (change.name.startsWith('a new key')) expect(later, where).toMatchObject(Object(known));
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it('is tried in many ways', () => {
    const count = [...answers.values()]
      .flatMap((bodies) => [...bodies.values()])
      .reduce<number>((sum, body) => sum + laterAnswers(body).length, 0);
    expect(count).toBeGreaterThan(1000);
  });
});
