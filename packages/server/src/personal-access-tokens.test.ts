import { socialOnlyUser } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import { codeOf } from './test/got.ts';
import { type Asked, type Rig, setUp } from './test/set-up.ts';

const TOKENS = '/personal-access-tokens';
const DAY = 86_400_000;

/** Asks as a user who has just verified. */
const verified = async (rig: Rig, method: string, body: unknown, more: Asked = {}) =>
  rig.ask(method, TOKENS, { record: await rig.stepUp(), body, ...more });

describe('the list', () => {
  it('has every token, the newest first, without its value', async () => {
    const { ask, user } = await setUp();
    user.personalAccessTokens.push({ name: 'Zero', value: 'pat_0', createdAt: 5, expiresAt: 0 });
    const { status, body, headers } = await ask('GET', TOKENS);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      tokens: [
        { name: 'Build server', createdAt: expect.any(Number), expiresAt: null },
        { name: 'Old script', createdAt: expect.any(Number), expiresAt: expect.any(Number) },
        { name: 'Zero', createdAt: 5, expiresAt: null },
      ],
    });
  });

  it('needs no verification', async () => {
    const rig = await setUp({}, socialOnlyUser);
    expect((await rig.ask('GET', TOKENS)).body).toEqual({ tokens: [] });
  });
});

describe('a new token', () => {
  it("is answered once with its value, and is the user's", async () => {
    const rig = await setUp();
    const expiresAt = rig.logto.clock.now() + 30 * DAY;
    const { status, body, headers } = await verified(rig, 'POST', { name: 'CI', expiresAt });
    const stored = rig.user.personalAccessTokens.find(({ name }) => name === 'CI');
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(body).toEqual({
      name: 'CI',
      value: stored?.value,
      createdAt: stored?.createdAt,
      expiresAt,
    });
    const listed = await rig.ask('GET', TOKENS);
    expect(JSON.stringify(listed.body)).not.toContain(stored?.value);
  });

  it('may never expire, if that is said', async () => {
    const rig = await setUp();
    expect((await verified(rig, 'POST', { name: 'CI', expiresAt: null })).body).toMatchObject({
      expiresAt: null,
    });
    expect(await verified(rig, 'POST', { name: 'CI 2' })).toMatchObject({
      status: 400,
      body: { code: 'backend.invalid_request', data: { fields: ['expiresAt'] } },
    });
  });

  it.each([0, -1, 1, 1.5, 8.64e15 + 1])('does not expire at %s', async (expiresAt) => {
    const rig = await setUp();
    const { status, body } = await verified(rig, 'POST', { name: 'CI', expiresAt });
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ code: 'backend.expiry_invalid' }),
    ]);
    expect(rig.remains().tokens).not.toContain('CI');
  });

  it('lives no longer than the host allows', async () => {
    const rig = await setUp({ maxTokenLifetime: 30 * DAY });
    const now = rig.logto.clock.now();
    for (const expiresAt of [null, now + 31 * DAY]) {
      expect(await verified(rig, 'POST', { name: 'CI', expiresAt })).toMatchObject({
        status: 400,
        body: { code: 'backend.expiry_too_far', data: { maxTokenLifetime: 30 * DAY } },
      });
    }
    const fine = await verified(rig, 'POST', { name: 'CI', expiresAt: now + 30 * DAY + 60_000 });
    expect(fine.status).toBe(201);
  });

  it.each([
    '',
    ' ',
    '\u00A0\u3000',
    '\u2800',
    'a\nb',
    'a\tb',
    'a\u0000',
    'a\u0085b',
    'a\u007F',
    '\ud800',
    'x'.repeat(257),
    ...['\u202E', '\u202A', '\u200E', '\u200F', '\u061C', '\u2066', '\u2069'].map(
      (mark) => `a${mark}b`,
    ),
    ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u180E'].map(
      (none) => `CI${none}`,
    ),
    ...['\u3164', '\u115F', '\u034F', '\uFE0F', '\u{E0041}', '\u{E0100}'].map(
      (filler) => `CI${filler}`,
    ),
    'a\u2028b',
    'a\u2029b',
    '👩\u200D',
    '\u200D👩',
    '👩\u200Da',
    '👩\u200D\u200D💻',
    '👩\uFE0F\uFE0F',
  ])('is not called %j', async (name) => {
    const rig = await setUp();
    expect(await verified(rig, 'PATCH', { currentName: 'Build server', name })).toMatchObject({
      status: 400,
      body: { data: { fields: ['name'] } },
    });
    expect(await verified(rig, 'POST', { name, expiresAt: null })).toMatchObject({
      status: 400,
      body: { code: 'backend.invalid_request', data: { fields: ['name'] } },
    });
  });

  it.each([
    'a',
    'x'.repeat(256),
    'Büro 🏢',
    '👩‍💻',
    'a/b?c=d&e%2F..',
    '"\'<script>',
    '❤️ 🏳️‍🌈',
    'خادم',
    '👩🏽‍💻x',
  ])('may be called %s', async (name) => {
    const rig = await setUp();
    expect((await verified(rig, 'POST', { name, expiresAt: null })).status).toBe(201);
    const next = `z${name.slice(0, 255)}`;
    const renamed = await verified(rig, 'PATCH', { currentName: name, name: next });
    expect(renamed.status).toBe(200);
    const removed = await verified(rig, 'DELETE', { name: next });
    expect(removed.status).toBe(204);
  });

  it('is not kept waiting by a name that was made for it', async () => {
    const rig = await setUp();
    const began = performance.now();
    for (const name of [
      `${'👩'.repeat(127)}\n`,
      `${'👩\u200D'.repeat(85)}`,
      `${'❤\uFE0F'.repeat(127)}\n`,
    ]) {
      expect((await verified(rig, 'POST', { name, expiresAt: null })).status).toBe(400);
    }
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('may be renamed and removed, whatever it came to be called', async () => {
    const rig = await setUp();
    const odd = 'CI\u202Egnitset\u200B';
    rig.user.personalAccessTokens.push(
      { name: odd, value: 'pat_1', createdAt: 5, expiresAt: null },
      { name: `${odd}2`, value: 'pat_2', createdAt: 6, expiresAt: null },
    );
    expect((await verified(rig, 'PATCH', { currentName: odd, name: 'CI' })).status).toBe(200);
    expect((await verified(rig, 'DELETE', { name: `${odd}2` })).status).toBe(204);
    expect(rig.remains().tokens).toEqual(['Build server', 'Old script', 'CI']);
  });

  it('needs a name of its own', async () => {
    const rig = await setUp();
    const taken = await verified(rig, 'POST', { name: 'Build server', expiresAt: null });
    expect([taken.status, codeOf(taken)]).toEqual([422, 'backend.token_name_taken']);
  });

  it('can be made again and again with one verification', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    for (const name of ['one', 'two']) {
      const made = await rig.ask('POST', TOKENS, { record, body: { name, expiresAt: null } });
      expect(made.status).toBe(201);
    }
  });

  it('can be made once with one verification, if the host wants it so', async () => {
    const rig = await setUp({ oneShotTokenCreation: true });
    const record = await rig.stepUp();
    const create = (name: string, with_ = record) =>
      rig.ask('POST', TOKENS, { record: with_, body: { name, expiresAt: null } });
    // A refusal spends nothing.
    expect((await create('Build server')).status).toBe(422);
    const answers = await Promise.all([create('one'), create('two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(await create('three')).toMatchObject({
      status: 401,
      body: { code: 'verification_record.permission_denied', data: { reason: 'spent' } },
    });
    expect((await create('four', await rig.stepUp())).status).toBe(201);
    expect(rig.remains().tokens).toHaveLength(4);
  });
});

describe('renaming', () => {
  it('keeps the value, and keeps it secret', async () => {
    const rig = await setUp();
    const before = rig.user.personalAccessTokens[0]?.value;
    const { status, body } = await verified(rig, 'PATCH', {
      currentName: 'Build server',
      name: 'Deploy',
    });
    expect([status, Object.keys(body as object).sort()]).toEqual([
      200,
      ['createdAt', 'expiresAt', 'name'],
    ]);
    expect(rig.user.personalAccessTokens[0]).toMatchObject({ name: 'Deploy', value: before });
  });

  it('tells what is not there and what is taken', async () => {
    const rig = await setUp();
    const missing = await verified(rig, 'PATCH', { currentName: 'nope', name: 'x' });
    expect([missing.status, codeOf(missing)]).toEqual([404, 'backend.token_not_found']);
    const taken = await verified(rig, 'PATCH', { currentName: 'Build server', name: 'Old script' });
    expect([taken.status, codeOf(taken)]).toEqual([422, 'backend.token_name_taken']);
  });

  it('names both names', async () => {
    const rig = await setUp();
    expect(await verified(rig, 'PATCH', { name: 'x' })).toMatchObject({
      status: 400,
      body: { data: { fields: ['currentName'] } },
    });
  });
});

describe('removing', () => {
  it('ends the token', async () => {
    const rig = await setUp();
    const gone = await verified(rig, 'DELETE', { name: 'Build server' });
    expect([gone.status, gone.body]).toEqual([204, null]);
    expect(rig.remains().tokens).toEqual(['Old script']);
    const again = await verified(rig, 'DELETE', { name: 'Build server' });
    expect([again.status, codeOf(again)]).toEqual([404, 'backend.token_not_found']);
  });
});

describe('when Logto fails', () => {
  it('no one can tell whether a write was done that was not answered', async () => {
    for (const fault of [{ status: 500 }, { network: true }]) {
      const rig = await setUp({ oneShotTokenCreation: true });
      const record = await rig.stepUp();
      rig.logto.faults.add({ path: /^\/api\/users/, method: 'POST', times: 1, ...fault });
      const body = { name: 'CI', expiresAt: null };
      const lost = await rig.ask('POST', TOKENS, { record, body });
      expect([lost.status, codeOf(lost)]).toEqual([502, 'backend.outcome_unknown']);
      // The verification is spent: the token may be there.
      expect((await rig.ask('POST', TOKENS, { record, body })).status).toBe(401);
    }
  });

  it('a success that cannot be read has happened all the same', async () => {
    const rig = await setUp({ oneShotTokenCreation: true });
    const record = await rig.stepUp();
    rig.logto.faults.add({ path: /^\/api\/users/, method: 'POST', status: 201, body: { a: 1 } });
    const odd = await rig.ask('POST', TOKENS, { record, body: { name: 'CI', expiresAt: null } });
    expect([odd.status, codeOf(odd)]).toEqual([502, 'backend.outcome_unknown']);
  });

  it('a verification is not spent by what was not done for certain', async () => {
    const rig = await setUp({ oneShotTokenCreation: true });
    const record = await rig.stepUp();
    rig.logto.faults.add({ path: '/oidc/token', status: 503, times: 1 });
    const body = { name: 'CI', expiresAt: null };
    const away = await rig.ask('POST', TOKENS, { record, body });
    expect([away.status, codeOf(away)]).toEqual([502, 'backend.logto_unavailable']);
    expect((await rig.ask('POST', TOKENS, { record, body })).status).toBe(201);
  });

  it.each([
    [{ status: 418, body: { code: 'teapot.short' } }, 'backend.logto_unexpected'],
    [{ status: 302 }, 'backend.logto_unexpected'],
    [{ status: 200, body: 'hello' }, 'backend.logto_unexpected'],
    [{ status: 200, body: [{ name: 1 }] }, 'backend.logto_unexpected'],
    [{ status: 503 }, 'backend.logto_unavailable'],
    [{ network: true }, 'backend.logto_unavailable'],
    [{ delay: 400, status: 200 }, 'backend.logto_unavailable'],
    [{ status: 403, body: { code: 'auth.forbidden' } }, 'backend.credential_refused'],
  ])('the list answers 502 to %j', async (fault, code) => {
    const rig = await setUp({ timeout: 200 });
    rig.logto.faults.add({ path: /^\/api\/users/, ...fault });
    const answer = await rig.ask('GET', TOKENS);
    expect([answer.status, codeOf(answer)]).toEqual([502, code]);
    expect(rig.errors).toHaveLength(1);
  });
});
