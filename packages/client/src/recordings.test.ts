import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AccountClient } from './account-client.ts';
import type { ClientAction } from './action-guards.ts';
import { callOf } from './test/samples.ts';
import { scriptedClient } from './test/scripted-client.ts';

type Recorded = {
  request: { method: string; path: string };
  response: { status: number; body?: unknown };
};

const folder = new URL('../../../mocks/recordings/', import.meta.url);
const recordings: [string, Recorded[]][] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path) => [path, JSON.parse(readFileSync(new URL(path, folder), 'utf8')).steps]);

const placeholders: Record<string, unknown> = {
  '<string>': 'text',
  '<number>': 1,
  '<date>': '2026-01-01T00:00:00.000Z',
  '<any>': {},
};

/** Fills in what differs from run to run. */
const filledIn = (value: unknown): unknown => {
  if (typeof value === 'string') return placeholders[value] ?? value;
  if (Array.isArray(value)) return value.map(filledIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledIn(inner)]));
};

const routes: [RegExp, ClientAction][] = [
  [/^GET \/api\/my-account$/, 'account.get'],
  [/^PATCH \/api\/my-account$/, 'account.update'],
  [/^PATCH .*\/profile$/, 'account.updateProfile'],
  [/^POST .*\/avatar$/, 'account.uploadAvatar'],
  [/^POST .*my-account\/password$/, 'password.set'],
  [/^POST .*\/primary-email$/, 'email.set'],
  [/^DELETE .*\/primary-email$/, 'email.remove'],
  [/^POST .*\/primary-phone$/, 'phone.set'],
  [/^DELETE .*\/primary-phone$/, 'phone.remove'],
  [/^POST .*\/identities$/, 'identities.link'],
  [/^PUT .*\/identities$/, 'identities.replace'],
  [/^DELETE .*\/identities\/[^/]+$/, 'identities.unlink'],
  [/^GET .*\/identities\/[^/]+\/access-token$/, 'providerTokens.get'],
  [/^GET .*\/mfa-verifications$/, 'mfa.list'],
  [/^POST .*\/mfa-verifications$/, 'mfa.addTotp'],
  [/^PUT .*\/mfa-verifications\/totp$/, 'mfa.replaceTotp'],
  [/^POST .*\/totp-secret\/generate$/, 'mfa.generateTotpSecret'],
  [/^POST .*\/backup-codes\/generate$/, 'mfa.generateBackupCodes'],
  [/^GET .*\/backup-codes$/, 'mfa.backupCodes'],
  [/^PATCH .*\/mfa-verifications\/[^/]+\/name$/, 'passkeys.rename'],
  [/^DELETE .*\/mfa-verifications\/[^/]+$/, 'mfa.remove'],
  [/^GET .*\/mfa-settings$/, 'mfa.settings'],
  [/^PATCH .*\/mfa-settings$/, 'mfa.updateSettings'],
  [/^GET .*\/logto-configs$/, 'mfa.configs'],
  [/^PATCH .*\/logto-configs$/, 'mfa.updateConfigs'],
  [/^GET .*\/sessions$/, 'sessions.list'],
  [/^DELETE .*\/sessions\/[^/]+$/, 'sessions.revoke'],
  [/^GET .*\/grants$/, 'grants.list'],
  [/^DELETE .*\/grants\/[^/]+$/, 'grants.revoke'],
  [/^GET .*\/trusted-devices$/, 'devices.list'],
  [/^DELETE .*\/trusted-devices\/[^/]+$/, 'devices.remove'],
  [/^POST .*\/verifications\/password$/, 'verifications.password'],
  [/^POST .*\/verification-code$/, 'verifications.sendProofCode'],
  [/^POST .*\/verification-code\/verify$/, 'verifications.checkProofCode'],
  [/^POST .*\/verifications\/social$/, 'verifications.startSocial'],
  [/^POST .*\/verifications\/social\/verify$/, 'verifications.checkSocial'],
  [/^POST .*\/registration$/, 'verifications.startPasskey'],
  [/^POST .*\/registration\/verify$/, 'verifications.checkPasskey'],
  [/^GET \/api\/\.well-known\/(account-center|sign-in-exp)$/, 'settings.get'],
];

/** Routes that a browser has no business with. */
const ofOthers = /^\/(api\/users|oidc)\b/;

/** The other half of the settings, so that the recorded one can be read. */
const otherHalf: Record<string, unknown> = {
  'account-center': { enabled: true, fields: {} },
  'sign-in-exp': {
    signIn: { methods: [] },
    signUp: { identifiers: [] },
    mfa: { factors: [], policy: 'NoPrompt' },
    socialConnectors: [],
  },
};

/** What the client makes of a recorded answer. */
const play = async ({ request, response }: Recorded): Promise<unknown> => {
  const path = request.path.replace(/\?.*/, '').replaceAll(/\{\{.*?\}\}/g, 'x');
  const body = filledIn(response.body);
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  const fetch = async (url: string) => {
    const half = new URL(url).pathname.split('/.well-known/')[1];
    if (half !== undefined && !path.endsWith(half)) return Response.json(otherHalf[half]);
    return new Response(response.status === 204 ? null : text, { status: response.status });
  };
  const [, action] = routes.find(([route]) => route.test(`${request.method} ${path}`)) ?? [];
  if (action === undefined) throw new Error(`No method asks ${request.method} ${path}`);
  const client: AccountClient = scriptedClient([], { fetch }).client;
  return callOf[action](client);
};

describe('every answer that a real server was recorded to give is understood', () => {
  it.each(recordings)('%s', async (_, steps) => {
    const own = steps.filter(({ request }) => request && !ofOthers.test(request.path));
    for (const step of own) {
      const { status, body } = step.response;
      if (status < 300) {
        await expect(play(step)).resolves.not.toThrow();
      } else {
        const { code } = Object(body) as { code?: string };
        await expect(play(step)).rejects.toMatchObject({ name: 'ApiError', status, code });
      }
    }
  });

  it('has something to read', () => {
    expect(recordings.length).toBeGreaterThan(60);
  });
});
