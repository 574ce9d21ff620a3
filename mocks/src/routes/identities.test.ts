import { describe, expect, it } from 'vitest';
import type { FakeLogto, TenantPatch } from '../index.ts';
import type { Caller } from '../test/caller.ts';
import { addUser, fieldsWith, start } from '../test/start.ts';

const identities = '/api/my-account/identities';
const redirectUri = 'https://app.example.com/callback';

const connectorId = (logto: FakeLogto, name: string) =>
  logto.state.tenant.current.connectors.find((connector) => connector.name === name)?.id;

/** Comes back from the mock provider as one of its users. */
const saveRedirectResult = async (
  logto: FakeLogto,
  call: Caller,
  connectorData: object,
  scope?: string,
): Promise<string> => {
  const visit = { connectorId: connectorId(logto, 'social'), state: 's', redirectUri, scope };
  const { body } = await call('POST', '/api/verifications/social', { body: visit });
  const { verificationRecordId } = body;
  const answer = { verificationRecordId, connectorData: { code: 'x', ...connectorData } };
  await call('POST', '/api/verifications/social/verify', { body: answer });
  return verificationRecordId;
};

const link = (call: Caller, id: string, method = 'POST') =>
  call(method, identities, { body: { newIdentifierVerificationRecordId: id } });

const storing: TenantPatch = {
  connectors: [
    'email',
    { target: 'mock-social', name: 'social', kind: 'mock', storesTokens: true },
  ],
};

describe('linking social accounts', () => {
  it('sends to the provider with state, redirect address and scope', async () => {
    const { logto, call } = start();
    const visit = { connectorId: connectorId(logto, 'social'), state: 's 1', redirectUri };
    const uri = async (body: object) =>
      (await call('POST', '/api/verifications/social', { body })).body.authorizationUri;
    expect(await uri(visit)).toBe(
      'http://mock-social/?state=s+1&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback&scope=email+profile',
    );
    expect(new URL(await uri({ ...visit, scope: 'wide' })).searchParams.get('scope')).toBe('wide');
  });

  it.each([
    [{ state: '' }, 400, 'session.insufficient_info'],
    [{ redirectUri: '' }, 400, 'session.insufficient_info'],
    [{ connectorId: 'nope' }, 422, 'session.invalid_connector_id'],
  ])('refuses %j', async (part, status, code) => {
    const { logto, call } = start();
    const visit = { connectorId: connectorId(logto, 'social'), state: 's', redirectUri, ...part };
    const answer = await call('POST', '/api/verifications/social', { body: visit });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses an account of someone else with 422 and a second one of its own with 400', async () => {
    const { logto, call } = start();
    const taken = { 'mock-social': { userId: 'taken' } };
    addUser(logto, { username: 'bob', identities: taken });
    await call.stepUp();
    const theirs = await link(call, await saveRedirectResult(logto, call, { userId: 'taken' }));
    expect([theirs.status, theirs.body.code]).toEqual([422, 'user.identity_already_in_use']);
    await link(call, await saveRedirectResult(logto, call, { userId: 'mine' }));
    const again = await link(call, await saveRedirectResult(logto, call, { userId: 'mine' }));
    expect([again.status, again.body.code]).toEqual([400, 'user.identity_already_in_use']);
  });

  it('replaces and, where there is none, adds with PUT', async () => {
    const { logto, call, stored } = start({ user: { username: 'nova' } });
    for (const userId of ['first', 'second']) {
      const proof = await saveRedirectResult(logto, call, { userId });
      expect((await link(call, proof, 'PUT')).status).toBe(204);
      expect(stored().identities['mock-social']?.userId).toBe(userId);
    }
  });

  it('knows no PUT on an older server, and asks everyone for a record there', async () => {
    const { logto, call } = start({ user: { username: 'nova' }, options: { release: '1.39' } });
    const proof = await saveRedirectResult(logto, call, { userId: 'first' });
    const put = await link(call, proof, 'PUT');
    expect([put.status, put.body, put.headers.get('allow')]).toEqual([
      405,
      'Method Not Allowed',
      'POST',
    ]);
    expect((await link(call, proof)).status).toBe(401);
  });

  it('does not take the profile over', async () => {
    const { logto, call, stored } = start({ user: { username: 'nova' } });
    await link(
      call,
      await saveRedirectResult(logto, call, { userId: 'x', name: 'N', email: 'n@example.com' }),
    );
    expect(stored()).toMatchObject({ name: null, primaryEmail: null });
  });

  it('is refused where the field is read-only', async () => {
    const { call } = start({ tenant: fieldsWith({ social: 'ReadOnly' }) });
    expect((await link(call, 'x')).body.code).toBe('account_center.field_not_editable');
    const removal = await call('DELETE', `${identities}/mock-social`);
    expect(removal.body.code).toBe('account_center.field_not_editable');
  });
});

describe('unlinking social accounts', () => {
  const linked = { 'mock-social': { userId: 'a' } };

  it.each([
    ['nothing else', { identities: linked }, 400],
    ['an email', { identities: linked, primaryEmail: 'a@example.com' }, 204],
    ['another account', { identities: { ...linked, other: { userId: 'b' } } }, 204],
    ['a user name', { identities: linked, username: 'a' }, 204],
  ])('of a user with %s', async (_, user, status) => {
    const { logto, id, call } = start({ user });
    call.record(logto.state.records.create({ type: 'Password', verified: true }, id).id);
    expect((await call('DELETE', `${identities}/mock-social`)).status).toBe(status);
  });

  it('takes targets as they are written in addresses', async () => {
    const { call, stored } = start({
      user: { username: 'a', identities: { 'my/target': { userId: 'x' } } },
    });
    expect((await call('DELETE', `${identities}/${encodeURIComponent('my/target')}`)).status).toBe(
      204,
    );
    expect(stored().identities).toEqual({});
  });
});

describe('tokens of providers', () => {
  const path = `${identities}/mock-social/access-token`;
  const tokenResponse = {
    access_token: 'one',
    scope: 'email',
    token_type: 'Bearer',
    expires_in: 60,
  };

  const linkedWithTokens = async () => {
    const started = start({ tenant: storing });
    await started.call.stepUp();
    const { logto, call } = started;
    await link(call, await saveRedirectResult(logto, call, { userId: 'me', tokenResponse }));
    return started;
  };

  it('are read with their remaining life and replaced by those of a new visit', async () => {
    const { logto, call } = await linkedWithTokens();
    logto.clock.advance(20_000);
    expect((await call('GET', path)).body).toEqual({ ...tokenResponse, expires_in: 40 });
    const wider = { access_token: 'two', scope: 'email calendar' };
    const proof = await saveRedirectResult(
      logto,
      call,
      { userId: 'me', tokenResponse: wider },
      'email calendar',
    );
    const body = { verificationRecordId: proof };
    expect((await call('PUT', path, { body })).body).toEqual(wider);
    expect((await call('GET', path)).body).toEqual(wider);
  });

  it('are deleted by the read that finds them expired', async () => {
    const { logto, call } = await linkedWithTokens();
    logto.clock.advance(60_000);
    const expired = await call('GET', path);
    expect([expired.status, expired.body.code]).toEqual([
      401,
      'secrets.third_party_token_set.access_token_expired',
    ]);
    expect((await call('GET', path)).status).toBe(404);
  });

  it('go with their identity', async () => {
    const { logto, call } = await linkedWithTokens();
    await link(call, await saveRedirectResult(logto, call, { userId: 'someone else' }), 'PUT');
    expect((await call('GET', path)).status).toBe(404);
  });

  it('cannot be renewed by the mock provider', async () => {
    const started = start({ tenant: storing, user: { username: 'nova' } });
    const { logto, call } = started;
    const renewable = { ...tokenResponse, refresh_token: 'r' };
    await link(
      call,
      await saveRedirectResult(logto, call, { userId: 'me', tokenResponse: renewable }),
    );
    logto.clock.advance(60_000);
    expect((await call('GET', path)).body.code).toBe('connector.token_storage_not_supported');
  });

  it.each([
    [
      'other',
      { userId: 'me', tokenResponse },
      'verification_record.social_verification.invalid_target',
    ],
    ['mock-social', { userId: 'you', tokenResponse }, 'user.identity_not_exists_in_current_user'],
    [
      'mock-social',
      { userId: 'me' },
      'verification_record.social_verification.token_response_not_found',
    ],
  ])('of %s are not replaced by %j', async (target, data, code) => {
    const { logto, call } = await linkedWithTokens();
    const body = { verificationRecordId: await saveRedirectResult(logto, call, data) };
    const answer = await call('PUT', `${identities}/${target}/access-token`, { body });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('need the identities scope, which an older server did not ask for', async () => {
    const { logto, call } = start({ user: { username: 'a', scopes: ['openid'] } });
    const sso = '/api/my-account/sso-identities/x/access-token';
    for (const target of [path, sso]) {
      const answer = await call('GET', target);
      expect([answer.status, answer.body.code]).toEqual([403, 'auth.forbidden']);
    }
    logto.updateTenant({ release: '1.39' });
    expect((await call('GET', sso)).body.code).toBe(
      'secrets.third_party_token_set.token_not_found',
    );
  });
});

describe('providers with a page of their own', () => {
  const tenant: TenantPatch = { connectors: [{ target: 'octo', storesTokens: true }] };

  const visit = async () => {
    const started = start({ tenant, user: { username: 'nova' } });
    const { logto, call } = started;
    const body = { connectorId: connectorId(logto, 'octo'), state: 's', redirectUri };
    const answer = (await call('POST', '/api/verifications/social', { body })).body;
    const { verificationRecordId, authorizationUri } = answer;
    const come = (connectorData: object) =>
      call('POST', '/api/verifications/social/verify', {
        body: { verificationRecordId, connectorData },
      });
    const account = { id: 'o-1', name: 'Octo', email: 'o@octo.example' };
    const code = logto.state.socialCodes.issue({
      target: 'octo',
      redirectUri,
      scope: 'mail',
      account,
    });
    return { ...started, authorizationUri, verificationRecordId, come, code };
  };

  it('send there, and take the code with the redirect address once', async () => {
    const { call, stored, authorizationUri, verificationRecordId, come, code } = await visit();
    expect(authorizationUri).toMatch(/^http:\/\/logto\.test\//);
    expect((await come({ code, redirectUri })).status).toBe(200);
    expect((await come({ code, redirectUri })).body.code).toBe(
      'connector.social_auth_code_invalid',
    );
    expect((await link(call, verificationRecordId)).status).toBe(204);
    expect(stored().identities.octo).toMatchObject({
      userId: 'o-1',
      details: { name: 'Octo', rawData: { sub: 'o-1', email_verified: true } },
    });
  });

  it('want the redirect address inside the connector data', async () => {
    const { come, code } = await visit();
    const answer = await come({ code, state: 's' });
    expect([answer.status, answer.body.code]).toEqual([400, 'connector.general']);
    expect((await come({ code, redirectUri: 'https://evil.example' })).status).toBe(401);
  });

  it('may refuse', async () => {
    const { come } = await visit();
    const answer = await come({ error: 'access_denied', redirectUri });
    expect([answer.status, answer.body.code]).toEqual([401, 'connector.authorization_failed']);
  });

  it('renew their tokens', async () => {
    const { logto, call, stored, verificationRecordId, come, code } = await visit();
    await come({ code, redirectUri });
    await link(call, verificationRecordId);
    const path = `${identities}/octo/access-token`;
    const first = (await call('GET', path)).body;
    expect(first).toMatchObject({ scope: 'mail', token_type: 'Bearer', expires_in: 3600 });
    Object.assign(stored().providerTokens.social.octo ?? {}, { expiresAt: logto.clock.now() });
    const second = (await call('GET', path)).body;
    expect(second).toMatchObject({ scope: 'mail', expires_in: 3600 });
    expect(second.access_token).not.toBe(first.access_token);
  });
});
