import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeClock, type FakeClock } from '../clock.ts';
import { type Application, createOidcStore, type OidcStore } from './oidc-store.ts';

const application = (id: string): Application => ({
  id,
  name: id,
  type: 'SPA',
  isThirdParty: false,
  redirectUris: [],
  postLogoutRedirectUris: [],
  corsAllowedOrigins: [],
});

const identifier = { type: 'username', value: 'alice' };
const alice = { userId: 'alice', clientId: 'app' };

let clock: FakeClock;
let store: OidcStore;

beforeEach(() => {
  clock = createFakeClock(() => 1_800_000_000_000);
  store = createOidcStore(clock);
});

describe('sessions', () => {
  it('live for two weeks and are listed in the order of their start', () => {
    const first = store.createSession({ ...alice, identifier, country: 'GB', city: 'Oxford' });
    clock.advance(86_400_000);
    const second = store.createSession({ ...alice, identifier, ip: '203.0.113.9' });
    expect(store.sessionsOf('alice')).toEqual([first, second]);
    expect(first.signInContext).toEqual({ ip: '127.0.0.1', country: 'GB', city: 'Oxford' });
    expect(first.exp - first.iat).toBe(14 * 86_400);
    clock.advance(13 * 86_400_000);
    expect(store.sessionsOf('alice')).toEqual([second]);
    expect(store.findSessionByCookie(first.jti)).toBeUndefined();
    expect(store.findSessionByCookie(second.jti)).toBe(second);
  });

  it('say that it was a password unless told', () => {
    const session = store.createSession({ ...alice, identifier });
    expect(session.verificationRecords).toEqual([
      { id: session.recordId, type: 'Password', identifier, verified: true },
    ]);
  });

  it('take along the tokens that depend on them when they end', () => {
    const { uid: sessionUid } = store.createSession({ ...alice, identifier });
    const bound = store.issueAccessToken({ ...alice, scopes: ['openid'], sessionUid });
    const free = store.issueAccessToken({
      ...alice,
      scopes: ['openid', 'offline_access'],
      sessionUid,
    });
    expect(store.destroySession(sessionUid)).toBe(true);
    expect(store.findAccessToken(bound.value)).toBeUndefined();
    expect(store.findAccessToken(free.value)).toBe(free);
    expect(store.destroySession(sessionUid)).toBe(false);
  });
});

describe('grants', () => {
  it('are entered in the session, and leave it with all their tokens', () => {
    const { uid: sessionUid } = store.createSession({ ...alice, identifier });
    const grant = store.createGrant({ ...alice, scopes: ['openid'], sessionUid });
    const owner = { ...alice, scopes: ['openid'], grantId: grant.id };
    const access = store.issueAccessToken(owner);
    const refresh = store.issueRefreshToken(owner);
    expect(store.findSession(sessionUid)?.authorizations).toEqual({
      app: { sid: expect.any(String), grantId: grant.id, persistsLogout: true },
    });
    expect(store.revokeGrant(grant.id)).toBe(true);
    expect(store.findSession(sessionUid)?.authorizations).toEqual({});
    expect(store.findAccessToken(access.value)).toBeUndefined();
    expect(store.findRefreshToken(refresh.value)).toBeUndefined();
    expect(store.grantsOf('alice')).toEqual([]);
    expect(store.revokeGrant(grant.id)).toBe(false);
  });

  it('last for half a year', () => {
    store.createGrant({ ...alice, scopes: [] });
    clock.advance(180 * 86_400_000);
    expect(store.grantsOf('alice')).toEqual([]);
  });
});

describe('forgetting', () => {
  it('of a user leaves other users alone', () => {
    const bob = { userId: 'bob', clientId: 'app' };
    for (const owner of [alice, bob]) {
      store.createSession({ ...owner, identifier });
      store.createGrant({ ...owner, scopes: [] });
    }
    const token = store.issueAccessToken({ ...alice, scopes: ['offline_access'] });
    const other = store.issueAccessToken({ ...bob, scopes: ['offline_access'] });
    store.removeUser('alice');
    expect(store.sessionsOf('alice')).toEqual([]);
    expect(store.grantsOf('alice')).toEqual([]);
    expect(store.findAccessToken(token.value)).toBeUndefined();
    expect(store.findAccessToken(other.value)).toBe(other);
    expect([store.sessionsOf('bob').length, store.grantsOf('bob').length]).toEqual([1, 1]);
  });

  it('of everything keeps lasting applications and the signing key', async () => {
    store.addApplication(application('lasting'), { lasting: true });
    store.addApplication(application('passing'));
    store.createSession({ ...alice, identifier });
    const jwks = await store.keys.jwks();
    store.reset();
    expect([...store.applications.keys()]).toEqual(['lasting']);
    expect(store.sessionsOf('alice')).toEqual([]);
    expect(await store.keys.jwks()).toEqual(jwks);
  });
});
