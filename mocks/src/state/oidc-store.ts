import type {
  AccessToken,
  Application,
  AuthorizationCode,
  OidcGrant,
  OidcSession,
  RefreshToken,
  SignInIdentifier,
  SignInRecord,
} from './oidc-model.ts';
import { opaqueValue } from './opaque-value.ts';

export type {
  AccessToken,
  Application,
  AuthorizationCode,
  OidcGrant,
  OidcSession,
  RefreshToken,
  SignInContext,
  SignInIdentifier,
  SignInRecord,
} from './oidc-model.ts';

const DAY_S = 86_400;
const SESSION_S = 14 * DAY_S;
const GRANT_S = 180 * DAY_S;
const REFRESH_TOKEN_MS = 14 * DAY_S * 1000;
const ACCESS_TOKEN_MS = 3_600_000;
const CODE_MS = 60_000;
/** A rotated refresh token may come once more for this long, for requests that crossed each other. */
const REUSE_MS = 3000;

/** How a session starts. Without `verificationRecords` it was a password. */
export type NewSession = {
  userId: string;
  clientId: string;
  userAgent?: string | undefined;
  identifier: SignInIdentifier;
  ip?: string | undefined;
  country?: string | undefined;
  city?: string | undefined;
  verificationRecords?: SignInRecord[] | undefined;
};

/** A grant to be made; with `sessionUid` it is entered in that session's authorizations. */
export type NewGrant = { userId: string; clientId: string; scopes: string[]; sessionUid?: string };

/** An access token to be issued; it lives for an hour unless told. */
export type NewAccessToken = Omit<AccessToken, 'value' | 'issuedAt' | 'expiresAt'>;

/** A refresh token to be issued; it lives for 14 days. */
export type NewRefreshToken = Omit<RefreshToken, 'value' | 'issuedAt' | 'expiresAt' | 'consumedAt'>;

/**
 * Applications, sessions, grants and tokens of the fake's OpenID provider, in memory.
 * Nothing is thrown: what is unknown, expired or revoked is `undefined`.
 */
export const createOidcStore = (clock: { now(): number }) => {
  const applications = new Map<string, Application>();
  const sessions = new Map<string, OidcSession>();
  const grants = new Map<string, OidcGrant>();
  const accessTokens = new Map<string, AccessToken>();
  const refreshTokens = new Map<string, RefreshToken>();
  const codes = new Map<string, AuthorizationCode>();
  const seconds = () => Math.floor(clock.now() / 1000);

  const dropWhere = <Item>(items: Map<string, Item>, matches: (item: Item) => boolean) => {
    for (const [key, item] of items) {
      if (matches(item)) items.delete(key);
    }
  };

  const findSession = (uid: string | undefined) => {
    const session = uid === undefined ? undefined : sessions.get(uid);
    return session && session.exp > seconds() ? session : undefined;
  };

  const outlivesSession = (token: { scopes: string[]; sessionUid?: string }) =>
    token.sessionUid === undefined ||
    token.scopes.includes('offline_access') ||
    findSession(token.sessionUid) !== undefined;

  const attachGrant = (uid: string, clientId: string, grantId: string) => {
    const session = sessions.get(uid);
    if (!session) return;
    const sid = session.authorizations[clientId]?.sid ?? opaqueValue();
    session.authorizations[clientId] = { sid, grantId, persistsLogout: true };
  };

  const revokeGrant = (id: string) => {
    const ofGrant = (token: { grantId?: string }) => token.grantId === id;
    dropWhere(accessTokens, ofGrant);
    dropWhere(refreshTokens, ofGrant);
    dropWhere(codes, ofGrant);
    for (const session of sessions.values()) {
      session.authorizations = Object.fromEntries(
        Object.entries(session.authorizations).filter(([, { grantId }]) => grantId !== id),
      );
    }
    return grants.delete(id);
  };

  const issueRefreshToken = (token: NewRefreshToken): RefreshToken => {
    const issuedAt = clock.now();
    const issued = {
      ...token,
      value: opaqueValue(),
      issuedAt,
      expiresAt: issuedAt + REFRESH_TOKEN_MS,
    };
    refreshTokens.set(issued.value, issued);
    return issued;
  };

  const findRefreshToken = (value: string): RefreshToken | undefined => {
    const token = refreshTokens.get(value);
    return token && token.expiresAt > clock.now() && outlivesSession(token) ? token : undefined;
  };

  return {
    /** Every application by id. */
    applications,
    /** Registers an application, or replaces the one of the same id. */
    addApplication(application: Application): Application {
      applications.set(application.id, application);
      return application;
    },
    findApplication: (id: string): Application | undefined => applications.get(id),

    /** Starts a session of 14 days; its authorizations come with the grants. */
    createSession(session: NewSession): OidcSession {
      const iat = seconds();
      const recordId = session.verificationRecords?.[0]?.id ?? opaqueValue(21);
      const { identifier, userAgent, country, city } = session;
      const created: OidcSession = {
        uid: opaqueValue(),
        jti: opaqueValue(),
        userId: session.userId,
        clientId: session.clientId,
        loginTs: iat,
        iat,
        exp: iat + SESSION_S,
        signInContext: {
          ip: session.ip ?? '127.0.0.1',
          ...(userAgent !== undefined && { userAgent }),
          ...(country !== undefined && { country }),
          ...(city !== undefined && { city }),
        },
        identifier,
        recordId,
        verificationRecords: session.verificationRecords ?? [
          { id: recordId, type: 'Password', identifier, verified: true },
        ],
        authorizations: {},
      };
      sessions.set(created.uid, created);
      return created;
    },
    findSession,
    /** Ends a session; tokens without `offline_access` die with it. False when there was none. */
    destroySession: (uid: string): boolean => sessions.delete(uid),
    /** The live sessions of a user, oldest first. */
    sessionsOf: (userId: string): OidcSession[] =>
      [...sessions.values()].filter(
        (session) => session.userId === userId && findSession(session.uid) !== undefined,
      ),

    /** Makes a grant of 180 days. */
    createGrant({ sessionUid, ...grant }: NewGrant): OidcGrant {
      const iat = seconds();
      const created = { ...grant, id: opaqueValue(), iat, exp: iat + GRANT_S };
      grants.set(created.id, created);
      if (sessionUid !== undefined) attachGrant(sessionUid, grant.clientId, created.id);
      return created;
    },
    findGrant: (id: string): OidcGrant | undefined => grants.get(id),
    attachGrant,
    /** Ends a grant with all its tokens, and takes it out of the sessions. False when there was none. */
    revokeGrant,
    /** The live grants of a user, oldest first. */
    grantsOf: (userId: string): OidcGrant[] =>
      [...grants.values()].filter((grant) => grant.userId === userId && grant.exp > seconds()),

    issueAccessToken(token: NewAccessToken, lifetimeMs = ACCESS_TOKEN_MS): AccessToken {
      const issuedAt = clock.now();
      const issued = {
        ...token,
        value: opaqueValue(),
        issuedAt,
        expiresAt: issuedAt + lifetimeMs,
      };
      accessTokens.set(issued.value, issued);
      return issued;
    },
    /** A live access token: neither expired nor revoked, and its session alive where it depends on it. */
    findAccessToken(value: string): AccessToken | undefined {
      const token = accessTokens.get(value);
      return token && token.expiresAt > clock.now() && outlivesSession(token) ? token : undefined;
    },
    revokeAccessToken: (value: string): boolean => accessTokens.delete(value),

    issueRefreshToken,
    findRefreshToken,
    /**
     * Trades a refresh token for its successor, which expires when the first one would have.
     * One that was rotated more than three seconds ago is a theft: the whole grant ends.
     */
    rotateRefreshToken(value: string): RefreshToken | undefined {
      const token = findRefreshToken(value);
      if (!token) return undefined;
      if (token.consumedAt !== undefined && clock.now() - token.consumedAt > REUSE_MS) {
        revokeGrant(token.grantId);
        return undefined;
      }
      token.consumedAt ??= clock.now();
      const { value: _value, issuedAt: _issuedAt, consumedAt: _consumedAt, ...rest } = token;
      return Object.assign(issueRefreshToken(rest), { expiresAt: token.expiresAt });
    },

    /** Makes a code that lives for a minute. */
    issueCode(code: Omit<AuthorizationCode, 'value' | 'expiresAt' | 'consumed'>) {
      const expiresAt = clock.now() + CODE_MS;
      const issued = { ...code, value: opaqueValue(), expiresAt, consumed: false };
      codes.set(issued.value, issued);
      return issued;
    },
    /** A code that is alive and not yet used. A used one that comes again ends its grant. */
    findCode(value: string): AuthorizationCode | undefined {
      const code = codes.get(value);
      if (!code || code.expiresAt <= clock.now()) return undefined;
      if (code.consumed) {
        revokeGrant(code.grantId);
        return undefined;
      }
      return code;
    },

    /** Ends every session, grant and token of a user. */
    removeUser(userId: string): void {
      const ofUser = (item: { userId?: string }) => item.userId === userId;
      dropWhere(sessions, ofUser);
      dropWhere(grants, ofUser);
      dropWhere(accessTokens, ofUser);
      dropWhere(refreshTokens, ofUser);
      dropWhere(codes, ofUser);
    },
    /** Forgets everything, the applications too. */
    reset(): void {
      for (const items of [applications, sessions, grants, accessTokens, refreshTokens, codes]) {
        items.clear();
      }
    },
  };
};

/** The store that {@link createOidcStore} makes. */
export type OidcStore = ReturnType<typeof createOidcStore>;
