import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRequest } from './request.ts';
import { post } from './route.ts';
import { serverNow } from './server-clock.ts';
import { stepUpRecord } from './test/samples.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done, json, offline, refusal, scriptedFetch } from './test/scripted-fetch.ts';
import { createUserBinding } from './user-binding.ts';
import { createVerificationStore } from './verification-store.ts';

const me = () => json({ id: 'user-1' });

describe('a request', () => {
  it('goes to the endpoint with the token, whatever slashes the endpoint ends with', async () => {
    const { client, calls } = scriptedClient([me()], { endpoint: 'https://auth.test//' });
    await client.account.get();
    expect(calls[0]?.url.href).toBe('https://auth.test/api/my-account');
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer token-1');
  });

  it('sends no cookies and leaves no answer in the disk cache', async () => {
    const { client, calls } = scriptedClient([me()]);
    await client.account.get();
    expect(calls[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
  });

  it('asks for the token of every call again', async () => {
    const tokens = ['token-a', 'token-b'];
    const { client, calls } = scriptedClient([me(), me()], {
      getAccessToken: () => tokens.shift(),
    });
    await client.account.get();
    await client.account.get();
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-a',
      'Bearer token-b',
    ]);
  });

  it('asks for messages in the language of the moment', async () => {
    let language: string | undefined = 'fr';
    const { client, calls } = scriptedClient([me(), me()], { locale: () => language });
    await client.account.get();
    language = undefined;
    await client.account.get();
    expect(calls.map(({ url }) => url.search)).toEqual(['?locale=fr', '']);
  });

  it('keeps other query parameters beside the language', async () => {
    const { client, calls } = scriptedClient([done()], { locale: 'pt-BR' });
    await client.sessions.revoke({ id: 's', revokeGrants: 'firstParty' });
    expect(calls[0]?.url.search).toBe('?revokeGrantsTarget=firstParty&locale=pt-BR');
  });

  it('sends JSON as such and reads without a content type', async () => {
    const { client, calls } = scriptedClient([done(), me()]);
    await client.password.set({ password: 'x' });
    await client.account.get();
    expect(calls.map(({ headers }) => headers.get('content-type'))).toEqual([
      'application/json',
      null,
    ]);
  });

  it('never sends an empty patch', async () => {
    const { client, calls } = scriptedClient([]);
    const empty = [
      client.account.update({}),
      client.account.update({ name: undefined }),
      client.account.updateProfile({}),
      client.mfa.updateConfigs({}),
    ];
    for (const call of empty) await expect(call).rejects.toThrow(TypeError);
    await expect(client.account.update({})).rejects.toThrow('account.update: nothing to change');
    expect(calls).toEqual([]);
  });

  it('sends what is empty where that says something', async () => {
    const { fetch, calls } = scriptedFetch(done());
    const binding = createUserBinding('user-1');
    const send = createRequest({
      endpoint: 'https://auth.test',
      getAccessToken: null,
      verification: createVerificationStore(),
      binding,
      fetch,
    });
    await send('tokens.create', post('/empty', {}), undefined, binding.begin());
    expect(calls.map(({ json }) => json)).toEqual([{}]);
  });

  it('cannot change guarded fields by way of the unguarded ones', async () => {
    const { client, calls } = scriptedClient([me()]);
    const patch = { name: 'Alice', username: 'root' };
    await client.account.update(patch);
    expect(calls[0]?.json).toEqual({ name: 'Alice' });
  });
});

describe('the step-up record', () => {
  const withRecord = () => {
    const verificationStore = createVerificationStore();
    verificationStore.set(stepUpRecord('record-1'));
    return verificationStore;
  };

  it('goes along to the account and nowhere else', async () => {
    const verificationStore = withRecord();
    const { client, calls } = scriptedClient(
      [me(), json({ sub: 'user-1' }), json({ verificationRecordId: 'r', expiresAt: 'x' })],
      { verificationStore },
    );
    await client.account.get();
    await client.account.userInfo();
    await client.verifications.password({ password: 'x' });
    expect(calls.map(({ headers }) => headers.get('logto-verification-id'))).toEqual([
      'record-1',
      null,
      null,
    ]);
  });

  it('stays at home once it has expired', async () => {
    let now = 1000;
    const verificationStore = createVerificationStore({ now: () => now });
    verificationStore.set(stepUpRecord('record-1', 2000));
    now = 2000;
    const { client, calls } = scriptedClient([me()], { verificationStore });
    await client.account.get();
    expect(calls[0]?.headers.has('logto-verification-id')).toBe(false);
  });

  it('is dropped when the server refuses it', async () => {
    const verificationStore = withRecord();
    const { client } = scriptedClient([refusal('verification_record.permission_denied', 401)], {
      verificationStore,
    });
    await rejection(client.email.remove());
    expect(client.verification.current()).toBeUndefined();
  });

  it('is kept when it came while an older one was being refused', async () => {
    const verificationStore = withRecord();
    const { client } = scriptedClient(
      [
        () => {
          verificationStore.set(stepUpRecord('record-2'));
          return refusal('verification_record.permission_denied', 401);
        },
      ],
      { verificationStore },
    );
    await rejection(client.email.remove());
    expect(client.verification.current()?.id).toBe('record-2');
  });

  it('that has gone while it was being refused changes nothing of the refusal', async () => {
    const verificationStore = withRecord();
    const { client } = scriptedClient(
      [
        () => {
          verificationStore.clear();
          return refusal('verification_record.permission_denied', 401);
        },
      ],
      { verificationStore },
    );
    expect(await rejection(client.email.remove())).toMatchObject({
      code: 'verification_record.permission_denied',
    });
  });

  it('does not go along when it is only asked whose a token is', async () => {
    const tokens = ['token-1', 'token-2'];
    const { client, calls } = scriptedClient([me(), me(), done()], {
      getAccessToken: () => tokens.shift(),
      verificationStore: withRecord(),
    });
    await client.account.get();
    await client.password.set({ password: 'x' });
    expect(
      calls.map(({ method, headers }) => [method, headers.get('logto-verification-id')]),
    ).toEqual([
      ['GET', 'record-1'],
      ['GET', null],
      ['POST', 'record-1'],
    ]);
  });

  it('is kept when something else is refused', async () => {
    const { client } = scriptedClient([refusal('account_center.field_not_editable', 400)], {
      verificationStore: withRecord(),
    });
    await rejection(client.email.remove());
    expect(client.verification.current()?.id).toBe('record-1');
  });
});

describe('an answer', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells what time it is at the server', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') });
    const at = (date: string) => json({ id: 'user-1' }, 200, { date });
    const { client } = scriptedClient([
      at('Thu, 01 Jan 2026 01:00:00 GMT'),
      at('Thu, 01 Jan 2026 00:00:00 GMT'),
    ]);
    await client.account.get();
    expect(serverNow()).toBe(Date.parse('2026-01-01T01:00:00Z'));
    await client.account.get();
    expect(serverNow()).toBe(Date.now());
  });

  it('may be text where nothing is to be read: a rename answers OK', async () => {
    const { client } = scriptedClient([new Response('OK')]);
    await expect(client.passkeys.rename({ id: 'x', name: 'y' })).resolves.toBeUndefined();
  });

  it('may be empty where nothing is to be read', async () => {
    const { client } = scriptedClient([done(), new Response('')]);
    await expect(client.email.remove()).resolves.toBeUndefined();
    await expect(client.email.remove()).resolves.toBeUndefined();
  });

  it.each([
    ['an HTML page', new Response('<!doctype html><title>App</title>')],
    ['an empty body', new Response('')],
    ['nothing at all', done()],
    ['text', new Response('OK')],
    ['null', json(null)],
    ['a list', json([])],
  ])('is not taken for an account when it is %s', async (_, response) => {
    const { client } = scriptedClient([response]);
    expect(await rejection(client.account.get())).toMatchObject({
      name: 'ResponseShapeError',
      action: 'account.get',
      path: '',
    });
  });
});

describe('a refusal', () => {
  it('carries what Logto says', async () => {
    const data = [{ code: 'password_rejected.too_short', interpolation: { min: 8 } }];
    const { client } = scriptedClient([
      json({ code: 'password.rejected', message: 'Too weak.', data, details: 'short' }, 422),
    ]);
    expect(await rejection(client.password.set({ password: 'x' }))).toMatchObject({
      name: 'ApiError',
      action: 'password.set',
      status: 422,
      code: 'password.rejected',
      message: 'Too weak.',
      data,
      details: 'short',
    });
  });

  it.each([
    ['an HTML page', new Response('<h1>Bad gateway</h1>', { status: 403 }), 403],
    ['plain text', new Response('Not Found', { status: 404 }), 404],
    ['empty', new Response('', { status: 405 }), 405],
    ['without a code', json({ message: 'Unexpected token in "hunter2"' }, 400), 400],
    ['a JSON text', json('hunter2', 400), 400],
    ['null', json(null, 400), 400],
    ['a code that is no text', json({ code: 42, message: 'hunter2' }, 400), 400],
  ])('has no code and a message of our own when the body is %s', async (_, response, status) => {
    const { client } = scriptedClient([response]);
    const error = await rejection(client.password.set({ password: 'hunter2' }));
    expect(error).toMatchObject({ name: 'ApiError', status, code: undefined });
    expect(error).toMatchObject({ message: `password.set: HTTP ${status}` });
  });

  it('of an OpenID endpoint has the code of OAuth', async () => {
    const { client } = scriptedClient([
      json({ error: 'insufficient_scope', error_description: 'openid is missing' }, 403),
    ]);
    expect(await rejection(client.account.userInfo())).toMatchObject({
      status: 403,
      code: 'insufficient_scope',
    });
  });
});

describe('without a connection', () => {
  it('says so, with the reason of the browser', async () => {
    const cause = offline();
    const { client } = scriptedClient([cause]);
    expect(await rejection(client.password.set({ password: 'hunter2' }))).toMatchObject({
      name: 'NetworkError',
      action: 'password.set',
      message: 'password.set: no connection',
      cause,
    });
  });

  it('takes a body that breaks off for a lost connection', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(offline()) });
    const { client } = scriptedClient([new Response(broken, { status: 201 })]);
    expect(await rejection(client.verifications.password({ password: 'x' }))).toMatchObject({
      name: 'NetworkError',
    });
  });
});
