import { describe, expect, it } from 'vitest';
import { RECORDER_ID, RECORDER_SPA_ID } from '../index.ts';
import { createCaller } from '../test/caller.ts';
import { addUser, fieldsWith, start } from '../test/start.ts';

const sessions = '/api/my-account/sessions';
const grants = '/api/my-account/grants';

type Listed = { payload: { uid: string }; isCurrent: boolean };

/** A user who is signed in here, stepped up. */
const here = async (options: Parameters<typeof start>[0] = {}) => {
  const started = start({ signIn: { userAgent: 'here' }, ...options });
  await started.call.stepUp();
  return started;
};

describe('sessions', () => {
  it('say who they are, when and from where', async () => {
    const { id, call } = await here({
      signIn: { userAgent: 'Browser/1', ip: '203.0.113.1', country: 'GB', city: 'Oxford' },
    });
    const [session] = (await call('GET', sessions)).body.sessions;
    expect(session).toMatchObject({
      payload: { kind: 'Session', accountId: id, authorizations: { [RECORDER_SPA_ID]: {} } },
      lastSubmission: {
        interactionEvent: 'SignIn',
        signInContext: { ip: '203.0.113.1', userAgent: 'Browser/1', country: 'GB', city: 'Oxford' },
      },
      clientId: RECORDER_SPA_ID,
      isCurrent: true,
    });
    expect(session.expiresAt).toBe(session.payload.exp * 1000);
  });

  it('have no current one for a token without session, nor after it was revoked', async () => {
    const { logto, id, call } = await here();
    const [{ payload }] = (await call('GET', sessions)).body.sessions;
    logto.signIn({ userId: id });
    const exchanged = createCaller(
      logto,
      logto.state.oidc.issueAccessToken({
        userId: id,
        clientId: RECORDER_ID,
        scopes: ['openid', 'urn:logto:scope:sessions'],
      }).value,
    );
    await exchanged.stepUp();
    const current = async () =>
      (await exchanged('GET', sessions)).body.sessions.filter(({ isCurrent }: Listed) => isCurrent);
    expect(await current()).toEqual([]);
    expect((await call('DELETE', `${sessions}/${payload.uid}`)).status).toBe(204);
    // The token has `offline_access`, so it outlives its session.
    const left: Listed[] = (await call('GET', sessions)).body.sessions;
    expect(left.map(({ isCurrent }) => isCurrent)).toEqual([false]);
  });

  it('take tokens without offline_access along', async () => {
    const scopes = ['openid', 'urn:logto:scope:sessions'];
    const { call } = await here({ signIn: { scopes } });
    const [{ payload }] = (await call('GET', sessions)).body.sessions;
    await call('DELETE', `${sessions}/${payload.uid}`);
    expect((await call('GET', '/api/my-account')).status).toBe(401);
  });

  it.each([
    ['all', true, false],
    ['firstParty', false, false],
    [undefined, false, true],
  ])('end the grants of %s: third party %s', async (target, endsThird, keepsFirst) => {
    const { logto, id, call } = await here({
      tenant: { applications: [{ id: 'notes', isThirdParty: true }] },
    });
    const { sessionUid, accessToken } = logto.signIn({ userId: id });
    const scopes = ['openid', 'offline_access'];
    const third = { userId: id, clientId: 'notes', scopes, sessionUid };
    const { id: grantId } = logto.state.oidc.createGrant(third);
    const thirdToken = logto.state.oidc.issueAccessToken({ ...third, grantId }).value;
    const query = target ? `?revokeGrantsTarget=${target}` : '';
    expect((await call('DELETE', `${sessions}/${sessionUid}${query}`)).status).toBe(204);
    expect(logto.state.oidc.findAccessToken(accessToken) !== undefined).toBe(keepsFirst);
    expect(logto.state.oidc.findAccessToken(thirdToken) === undefined).toBe(endsThird);
  });

  it('of others are refused with 400', async () => {
    const { logto, call } = await here();
    const other = addUser(logto, { username: 'bob' });
    const { sessionUid } = logto.signIn({ userId: other.id });
    const answer = await call('DELETE', `${sessions}/${sessionUid}`);
    expect([answer.status, answer.body.code, answer.body.data]).toEqual([
      400,
      'oidc.invalid_session_account_id',
      { status: 404 },
    ]);
  });

  it('are told by uid, not by jti', async () => {
    const { call } = await here();
    const [{ payload }] = (await call('GET', sessions)).body.sessions;
    expect((await call('DELETE', `${sessions}/${payload.jti}`)).body.code).toBe(
      'oidc.session_not_found',
    );
  });

  it('may be listed but not ended where the field is read-only', async () => {
    const { call } = await here({ tenant: fieldsWith({ session: 'ReadOnly' }) });
    expect((await call('GET', sessions)).status).toBe(200);
    expect((await call('DELETE', `${sessions}/x`)).body.code).toBe(
      'account_center.field_not_editable',
    );
  });

  it('want step-up before a scope', async () => {
    const { call } = start({ user: { username: 'alice', scopes: ['openid'] } });
    expect((await call('GET', sessions)).body.code).toBe('verification_record.permission_denied');
  });
});

describe('grants', () => {
  const applications = [{ id: 'notes', name: 'Notes', isThirdParty: true }];

  it('are listed by kind of application, and not for unregistered ones', async () => {
    const { logto, id, call } = await here({ tenant: { applications } });
    logto.signIn({ userId: id, clientId: 'notes' });
    logto.state.oidc.createGrant({ userId: id, clientId: 'demo-app', scopes: ['openid'] });
    const names = async (query: string) => {
      const { body } = await call('GET', grants + query);
      return body.grants.map((grant: { application: { name: string } }) => grant.application.name);
    };
    expect(await names('?appType=thirdParty')).toEqual(['Notes']);
    expect(new Set(await names('?appType=firstParty'))).toEqual(
      new Set([RECORDER_ID, RECORDER_SPA_ID]),
    );
    expect(await names('')).toHaveLength(3);
  });

  it('take tokens along and vanish from sessions', async () => {
    const { logto, id, call } = await here({ tenant: { applications } });
    const { accessToken } = logto.signIn({ userId: id, clientId: 'notes' });
    const [grant] = (await call('GET', `${grants}?appType=thirdParty`)).body.grants;
    expect((await call('DELETE', `${grants}/${grant.id}`)).status).toBe(204);
    expect(logto.state.oidc.findAccessToken(accessToken)).toBeUndefined();
    const listed = (await call('GET', sessions)).body.sessions;
    const clients = listed.flatMap((session: { payload: { authorizations: object } }) =>
      Object.keys(session.payload.authorizations),
    );
    expect(clients).not.toContain('notes');
  });

  it('of others are not found', async () => {
    const { logto, call } = await here();
    const other = addUser(logto, { username: 'bob' });
    const [grant] = logto.state.oidc.grantsOf(other.id);
    const answer = await call('DELETE', `${grants}/${grant?.id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'oidc.invalid_grant']);
    expect(logto.state.oidc.grantsOf(other.id)).toHaveLength(1);
  });

  it('of the calling application take its own token along', async () => {
    const { logto, id, call } = await here();
    const own = logto.state.oidc.grantsOf(id).find(({ clientId }) => clientId === RECORDER_SPA_ID);
    expect((await call('DELETE', `${grants}/${own?.id}`)).status).toBe(204);
    expect((await call('GET', '/api/my-account')).body.code).toBe('auth.unauthorized');
  });
});
