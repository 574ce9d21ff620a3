import { socialOnlyUser } from '@account-center/mocks';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { DeletionRefusedError } from '../deletion-refused-error.ts';
import { routeTable } from '../route-table.ts';
import { answered, documented } from '../test/documented.ts';
import { type Asked, type Rig, setUp } from '../test/set-up.ts';
import { createOpenApiDocument } from './openapi-document.ts';

const TOKENS = '/personal-access-tokens';

describe('the document', () => {
  it('is one of OpenAPI 3.1', async () => {
    const text = JSON.stringify(createOpenApiDocument({ url: 'https://app.test/backend' }));
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(JSON.parse(text).servers).toEqual([{ url: 'https://app.test/backend' }]);
  });

  it('has every route of the table and no other', () => {
    const { paths } = createOpenApiDocument();
    const rows = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(rows.sort()).toEqual([
      'DELETE /account',
      'DELETE /personal-access-tokens',
      'GET /personal-access-tokens',
      'GET /settings',
      'PATCH /personal-access-tokens',
      'POST /callback/{connectorId}',
      'POST /personal-access-tokens',
      'POST /verification',
    ]);
    expect(rows).toHaveLength(routeTable.length);
  });

  it('names every operation once', () => {
    const ids = routeTable.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says which fields are taken, and that no others are', () => {
    const { paths } = createOpenApiDocument();
    expect(paths[TOKENS]?.post?.requestBody).toMatchObject({
      content: {
        'application/json': {
          schema: {
            properties: { name: { maxLength: 256 }, expiresAt: { type: ['number', 'null'] } },
            required: ['name', 'expiresAt'],
            additionalProperties: false,
          },
        },
      },
    });
  });
});

/** The four routes for users who have verified themselves, and a body that each does something with. */
const verified: [string, string, Record<string, unknown>][] = [
  ['POST', TOKENS, { name: 'CI', expiresAt: null }],
  ['PATCH', TOKENS, { currentName: 'Build server', name: 'CI' }],
  ['DELETE', TOKENS, { name: 'Build server' }],
  ['DELETE', '/account', { confirmation: 'alice' }],
];
const guarded = [
  ['GET', TOKENS, undefined] as const,
  ['POST', '/verification', { recordId: 'a'.repeat(21) }] as const,
  ...verified,
];

const storeIsGone = {
  count: () => Promise.reject(new Error('gone')),
  claim: () => Promise.reject(new Error('gone')),
};

/** The routes that take a body. */
const withBody = guarded.slice(1);

/** Asks every guarded route. */
const askAll = async (rig: Rig, asked: Asked = {}, routes: typeof guarded = guarded) => {
  for (const [method, path, body] of routes) await rig.ask(method, path, { body, ...asked });
};

const fail = () => {
  throw new Error('A mistake');
};

/** A request that cannot be looked at: whatever does fails as by a mistake of ours. */
const poisoned = (request: Request): Request =>
  new Proxy(request, {
    get: (target, key) => (key === 'headers' ? fail() : Reflect.get(target, key)),
  });

describe('every answer that the document knows', () => {
  it('is one that the backend gives, in that form', async () => {
    const rig = await setUp({ callbackUrl: 'https://app.example.com/callback' });
    const settings = await rig.ask('GET', '/settings', { token: '' });
    const etag = settings.headers.get('etag') ?? '';
    await rig.ask('GET', '/settings', { headers: { 'if-none-match': etag } });
    await askAll(rig);
    await askAll(rig, { token: '' });
    await askAll(rig, { headers: { 'account-center-user': 'someone-else' } });
    await askAll(rig, { headers: { 'sec-fetch-site': 'cross-site' } });
    await rig.ask('GET', `${TOKENS}?a=b`);
    await askAll(rig, { body: '{' }, withBody);
    await askAll(rig, { body: 'x'.repeat(20_000) }, withBody);
    await askAll(rig, { headers: { 'content-type': 'text/plain' } }, withBody);

    const record = await rig.stepUp();
    await rig.ask('POST', TOKENS, { record, body: { name: 'Build server', expiresAt: null } });
    await rig.ask('POST', TOKENS, { record, body: { name: 'CI', expiresAt: null } });
    await rig.ask('PATCH', TOKENS, { record, body: { currentName: 'CI', name: 'Old script' } });
    await rig.ask('PATCH', TOKENS, { record, body: { currentName: 'nope', name: 'x' } });
    await rig.ask('PATCH', TOKENS, { record, body: { currentName: 'CI', name: 'x' } });
    await rig.ask('DELETE', TOKENS, { record, body: { name: 'nope' } });
    await rig.ask('DELETE', TOKENS, { record, body: { name: 'x' } });
    rig.logto.faults.add({ path: /^\/api\/users/, status: 500 });
    await askAll(rig, { record });
    rig.logto.faults.clear();
    await rig.ask('POST', '/verification', { body: { recordId: record } });
    rig.logto.faults.add({ path: '/api/my-account/grants', status: 500, times: 1 });
    await rig.ask('POST', '/verification', { body: { recordId: record } });
    rig.logto.updateTenant({ accountCenter: { fields: {} } });
    await rig.ask('POST', '/verification', { body: { recordId: record } });
    await askAll(rig, { record }, verified);
    rig.logto.updateTenant({ accountCenter: { fields: { session: 'Edit' } } });
    await rig.ask('DELETE', '/account', { record, body: { confirmation: 'bob' } });
    await rig.ask('DELETE', '/account', { record, body: { confirmation: 'alice' } });

    await askAll(await setUp({ allowedClientIds: ['other'] }));
    await askAll(await setUp({}, socialOnlyUser));
    await askAll(await setUp({ tokens: false, deletion: false }));
    await askAll(await setUp({ store: storeIsGone }));
    const hammered = await setUp({ limits: { perSubject: { requests: 1, seconds: 60 } } });
    await hammered.ask('GET', TOKENS);
    await askAll(hammered);
    await askAll(await setUp({ addressOf: fail }));

    const refusing = await setUp({
      beforeDelete: () => {
        throw new DeletionRefusedError('No');
      },
    });
    const body = { confirmation: 'alice' };
    await refusing.ask('DELETE', '/account', { record: await refusing.stepUp(), body });

    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await rig.ask('POST', '/callback/apple', { headers: form, body: 'state=a' });
    await rig.ask('POST', '/callback/apple', { headers: form, body: 'state=a&state=b' });
    await rig.ask('POST', '/callback/apple', { headers: form, body: 'x'.repeat(20_000) });
    await rig.ask('POST', '/callback/apple', { body: {} });
    await (await setUp()).ask('POST', '/callback/apple', { headers: form, body: 'state=a' });
    await rig.send(poisoned(rig.request('POST', '/callback/apple')));
    await rig.send(poisoned(rig.request('GET', '/settings')));
    const away = await setUp();
    away.logto.faults.add({ path: /well-known/, status: 503 });
    await away.ask('GET', '/settings');

    const slow = await setUp({ timeout: 50, callbackUrl: 'https://app.example.com/callback' });
    for (const [method, path] of [...withBody, ['POST', '/callback/apple'] as const]) {
      const type = path.startsWith('/callback') ? form : { 'content-type': 'application/json' };
      const endless = new Request(slow.request(method, path), {
        headers: { authorization: `Bearer ${slow.accessToken}`, ...type },
        body: new ReadableStream(),
        ...{ duplex: 'half' },
      });
      await slow.send(endless);
    }
    expect(documented().filter((answer) => !answered.has(answer))).toEqual([]);
  });
});
