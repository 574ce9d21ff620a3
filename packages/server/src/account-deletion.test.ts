import { fullUser, socialOnlyUser } from '@account-center/mocks';
import { describe, expect, it, vi } from 'vitest';
import type { AccountDeletion } from './account-backend-options.ts';
import { DeletionRefusedError } from './deletion-refused-error.ts';
import { codeOf } from './test/got.ts';
import { type Rig, setUp, verify } from './test/set-up.ts';

const remove = async (rig: Rig, record: string | undefined, confirmation: unknown = 'alice') =>
  rig.ask('DELETE', '/account', { record, body: { confirmation } });

describe('an account', () => {
  it('is gone, with everything that hangs on it', async () => {
    const rig = await setUp();
    const { status, body, headers } = await remove(rig, await rig.stepUp());
    expect([status, body, headers.get('cache-control')]).toEqual([204, null, 'no-store']);
    expect(rig.remains().isThere).toBe(false);
    expect(rig.logto.state.oidc.findAccessToken(rig.accessToken)).toBeUndefined();
    expect(rig.log.at(-1)).toEqual({
      route: 'DELETE /account',
      status: 204,
      subject: rig.user.id,
      clientId: 'scenario-recorder-spa',
      milliseconds: expect.any(Number),
    });
  });

  it.each([
    'alice',
    ' ALICE ',
    'Alice@Example.com',
    '+1 (415) 555-0123',
    '14155550123',
    'Alice Liddell',
    'ａｌｉｃｅ',
  ])('is confirmed with %j', async (confirmation) => {
    const rig = await setUp();
    expect((await remove(rig, await rig.stepUp(), confirmation)).status).toBe(204);
  });

  it('is confirmed with its id', async () => {
    const rig = await setUp();
    expect((await remove(rig, await rig.stepUp(), rig.user.id)).status).toBe(204);
  });

  it.each(['bob', 'alice2', 'DELETE', ' ', '+', '0123', 'null', 'undefined'])(
    'is not confirmed with %j',
    async (confirmation) => {
      const rig = await setUp();
      const record = await rig.stepUp();
      const answer = await remove(rig, record, confirmation);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'backend.confirmation_mismatch']);
      expect(rig.remains().isThere).toBe(true);
      expect((await remove(rig, record)).status).toBe(204);
    },
  );

  it.each([[''], [null], [true], [{ a: 1 }], ['x'.repeat(257)]])(
    'is not confirmed with %j at all',
    async (confirmation) => {
      const rig = await setUp();
      const answer = await remove(rig, await rig.stepUp(), confirmation);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'backend.invalid_request']);
      expect(rig.remains().isThere).toBe(true);
    },
  );
});

describe('the host', () => {
  it('is told before and after, with one key for one account', async () => {
    const calls: [string, AccountDeletion, boolean][] = [];
    const rig: Rig = await setUp({
      beforeDelete: async (deletion) => {
        calls.push(['before', deletion, rig.remains().isThere]);
      },
      afterDelete: (deletion) => {
        calls.push(['after', deletion, rig.remains().isThere]);
      },
    });
    await remove(rig, await rig.stepUp());
    const deletion = { userId: rig.user.id, idempotencyKey: expect.stringMatching(/^\w{64}$/) };
    expect(calls).toEqual([
      ['before', deletion, true],
      ['after', deletion, false],
    ]);
    expect(calls[0]?.[1]).toEqual(calls[1]?.[1]);
  });

  it('may refuse with a reason, and nothing is spent', async () => {
    let owes = true;
    const rig = await setUp({
      beforeDelete: () => {
        if (owes) throw new DeletionRefusedError('There is an open invoice.');
      },
    });
    const record = await rig.stepUp();
    expect(await remove(rig, record)).toMatchObject({
      status: 409,
      body: { code: 'backend.deletion_refused', data: { reason: 'There is an open invoice.' } },
    });
    expect(rig.remains().isThere).toBe(true);
    owes = false;
    expect((await remove(rig, record)).status).toBe(204);
  });

  it('may fail, and nothing is deleted, spent or told', async () => {
    let fails = true;
    const failure = new Error('password of the database');
    const rig = await setUp({
      beforeDelete: async () => {
        if (fails) throw failure;
      },
    });
    const record = await rig.stepUp();
    const answer = await remove(rig, record);
    expect([answer.status, codeOf(answer)]).toEqual([500, 'backend.hook_failed']);
    expect(JSON.stringify(answer.body)).not.toContain('database');
    expect(rig.errors).toMatchObject([{ cause: failure }]);
    expect(rig.remains().isThere).toBe(true);
    fails = false;
    expect((await remove(rig, record)).status).toBe(204);
  });

  it('may take longer than Logto may', async () => {
    const rig = await setUp({
      timeout: 100,
      beforeDelete: () => new Promise((resolve) => setTimeout(resolve, 300)),
    });
    expect((await remove(rig, await rig.stepUp())).status).toBe(204);
  });

  it('may fail afterwards, and the user is not bothered', async () => {
    const failure = new Error('no');
    const rig = await setUp({ afterDelete: () => Promise.reject(failure) });
    expect((await remove(rig, await rig.stepUp())).status).toBe(204);
    expect(rig.errors).toEqual([failure]);
  });

  it('does nothing when the Management API cannot be used', async () => {
    const beforeDelete = vi.fn();
    const rig = await setUp({ beforeDelete, clientSecret: 'wrong' });
    rig.logto.faults.add({
      path: '/oidc/token/introspection',
      status: 200,
      body: {
        active: true,
        sub: rig.user.id,
        client_id: 'scenario-recorder-spa',
        scope: 'openid urn:logto:scope:sessions',
        token_type: 'Bearer',
      },
    });
    const answer = await remove(rig, await rig.stepUp());
    expect([answer.status, codeOf(answer)]).toEqual([502, 'backend.credential_refused']);
    expect(beforeDelete).not.toHaveBeenCalled();
  });
});

describe('a deletion that fails at Logto', () => {
  const user = /^\/api\/users\/[^/]+$/;

  it.each([
    [{ status: 503 }],
    [{ network: true }],
    [{ status: 409, body: { code: 'a.b' } }],
    [{ status: 302 }],
  ])('says that the account is still there, and can be repeated: %j', async (fault) => {
    const beforeDelete = vi.fn();
    const rig = await setUp({ beforeDelete });
    const record = await rig.stepUp();
    rig.logto.faults.add({ path: user, method: 'DELETE', times: 1, ...fault });
    expect(await remove(rig, record)).toMatchObject({
      status: 502,
      body: { code: 'backend.deletion_incomplete', data: { state: 'not_deleted' } },
    });
    expect(rig.remains().isThere).toBe(true);
    expect((await remove(rig, record)).status).toBe(204);
    const [first, second] = beforeDelete.mock.calls;
    expect([beforeDelete.mock.calls.length, first]).toEqual([2, second]);
  });

  it('is complete when the account turns out to be gone', async () => {
    const afterDelete = vi.fn();
    const rig: Rig = await setUp({
      afterDelete,
      fetch: async (url, init) => {
        const response = await rig.logto.fetch(url, init);
        // Done, but the answer got lost.
        if (init.method === 'DELETE') throw new TypeError('Connection reset');
        return response;
      },
    });
    expect((await remove(rig, await rig.stepUp())).status).toBe(204);
    expect(rig.remains().isThere).toBe(false);
    expect(afterDelete).toHaveBeenCalledTimes(1);
  });

  it('is complete when someone else deletes the account meanwhile', async () => {
    const rig: Rig = await setUp({
      beforeDelete: () => {
        rig.logto.state.removeUser(rig.user.id);
      },
    });
    expect((await remove(rig, await rig.stepUp())).status).toBe(204);
  });

  it('spends the verification when no one knows whether the account is gone', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    rig.logto.faults.add({ path: user, method: 'DELETE', times: 1, status: 500 });
    // One read for the confirmation, then none.
    rig.logto.faults.add({ path: user, method: 'GET', times: 1 });
    rig.logto.faults.add({ path: user, method: 'GET', times: 1, status: 500 });
    expect(await remove(rig, record)).toMatchObject({
      status: 502,
      body: { code: 'backend.deletion_incomplete', data: { state: 'unknown' } },
    });
    expect(await remove(rig, record)).toMatchObject({
      status: 401,
      body: { data: { reason: 'spent' } },
    });
    expect((await remove(rig, await rig.stepUp())).status).toBe(204);
  });
});

describe('two deletions at the same time', () => {
  it.each([true, false])('delete once (with the same record: %s)', async (isSame) => {
    const beforeDelete = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
    const afterDelete = vi.fn();
    const rig = await setUp({ beforeDelete, afterDelete });
    const record = await rig.stepUp();
    const records = [record, isSame ? record : await rig.stepUp()];
    const answers = await Promise.all(records.map((one) => remove(rig, one)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 409]);
    expect(beforeDelete).toHaveBeenCalledTimes(1);
    expect(afterDelete).toHaveBeenCalledTimes(1);
    expect(rig.managed().filter((asked) => asked.startsWith('DELETE'))).toHaveLength(1);
  });
});

describe('how long ago the user has verified', () => {
  const tooOld = { status: 401, body: { code: 'verification_record.permission_denied' } };
  const note = (rig: Rig, record: string) =>
    rig.ask('POST', '/verification', { body: { recordId: record } });

  it.each([
    [59_000, undefined, 204],
    [61_000, undefined, 401],
    [299_000, 300, 204],
    [301_000, 300, 401],
    [2000, 1, 401],
  ])('%s ms with a limit of %s s: %s', async (passed, deletionMaxAge, status) => {
    const rig = await setUp({ deletionMaxAge });
    const record = await rig.stepUp();
    rig.logto.clock.advance(passed);
    const answer = await remove(rig, record);
    expect(answer.status).toBe(status);
    expect(rig.remains().isThere).toBe(status !== 204);
    if (status === 204) return;
    expect(answer).toMatchObject({ ...tooOld, body: { data: { reason: 'too_old' } } });
    expect((await remove(rig, await rig.stepUp())).status).toBe(204);
  });

  it('is not known of a record that no one has told of', async () => {
    const rig = await setUp();
    const record = await verify(rig.logto, rig.accessToken, rig.user.password ?? '');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await remove(rig, record)).toMatchObject({
        ...tooOld,
        body: { data: { reason: 'too_old' } },
      });
    }
    expect(rig.remains().isThere).toBe(true);
    expect(rig.managed().filter((asked) => asked !== 'GET ')).toEqual([]);
  });

  it('counts from the first time that a record was told of', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    for (let minute = 0; minute < 9; minute += 1) {
      rig.logto.clock.advance(61_000);
      expect((await note(rig, record)).status).toBe(204);
      expect(await remove(rig, record)).toMatchObject(tooOld);
    }
    expect(rig.remains().isThere).toBe(true);
  });

  it('is not made younger by two who ask at the same time', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    rig.logto.clock.advance(61_000);
    const answers = await Promise.all(Array.from({ length: 8 }, () => remove(rig, record)));
    expect(answers.filter(({ status }) => status === 204)).toEqual([]);
    expect(rig.remains().isThere).toBe(true);
  });

  it('is told of a live record of one’s own alone', async () => {
    const rig = await setUp();
    const password = 'Mall0ry-secret!';
    const { id } = rig.logto.createUser({ username: 'mallory', password });
    const { accessToken } = rig.logto.signIn({ userId: id });
    const other = await verify(rig.logto, accessToken, password);
    for (const record of [other, 'a'.repeat(21)]) {
      const answer = await note(rig, record);
      expect([answer.status, codeOf(answer)]).toEqual([
        401,
        'verification_record.permission_denied',
      ]);
    }
    const malformed = await note(rig, 'A'.repeat(21));
    expect([malformed.status, codeOf(malformed)]).toEqual([400, 'backend.invalid_request']);
    const own = await verify(rig.logto, rig.accessToken, rig.user.password ?? '');
    expect((await rig.ask('POST', '/verification', { token: '', body: {} })).status).toBe(401);
    expect((await note(rig, own)).status).toBe(204);
    expect((await remove(rig, own)).status).toBe(204);
  });

  it('need not be told where there is no deletion', async () => {
    for (const options of [{ deletion: false }, { clientId: '', clientSecret: '', resource: '' }]) {
      const rig = await setUp(options);
      rig.logto.requests.clear();
      expect((await note(rig, 'a'.repeat(21))).status).toBe(204);
      expect(rig.logto.requests).toEqual([]);
    }
  });

  it('does not matter to what can be undone', async () => {
    const rig = await setUp();
    const record = await rig.stepUp();
    rig.logto.clock.advance(500_000);
    const body = { name: 'Build server' };
    const answer = await rig.ask('DELETE', '/personal-access-tokens', { record, body });
    expect(answer.status).toBe(204);
  });
});

describe('a record that deleted an account', () => {
  it('creates no token where creation is one-shot, and the other way round', async () => {
    const rig = await setUp({
      oneShotTokenCreation: true,
      beforeDelete: () => new Promise((resolve) => setTimeout(resolve, 100)),
    });
    const record = await rig.stepUp();
    const body = { name: 'CI', expiresAt: null };
    const deletion = remove(rig, record);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const created = await rig.ask('POST', '/personal-access-tokens', { record, body });
    expect([created.status, (await deletion).status]).toEqual([401, 204]);

    const other = await setUp({ oneShotTokenCreation: true });
    const once = await other.stepUp();
    expect(
      (await other.ask('POST', '/personal-access-tokens', { record: once, body })).status,
    ).toBe(201);
    expect(await remove(other, once)).toMatchObject({ status: 401 });
    expect(other.remains().isThere).toBe(true);
  });
});

it.each([fullUser, socialOnlyUser])('is left out where the host wants none', async (scenario) => {
  const rig = await setUp({ deletion: false }, scenario);
  const answer = await remove(rig, 'a'.repeat(21));
  expect([answer.status, codeOf(answer)]).toEqual([501, 'backend.not_configured']);
  expect((await rig.ask('GET', '/settings', { token: '' })).body).toMatchObject({
    backend: { tokens: true, deletion: false },
  });
});
