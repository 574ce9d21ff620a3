import { createSigningKeys } from '../oidc/signing-keys.ts';
import { randomId } from '../random-id.ts';
import { createInteractionStore } from './interaction-store.ts';
import type {
  Application,
  OidcGrant,
  OidcSession,
  SignInIdentifier,
  SignInRecord,
} from './oidc-model.ts';
import { opaqueValue } from './opaque-value.ts';
import { createTokenStore } from './token-store.ts';

export type {
  Application,
  OidcGrant,
  OidcSession,
  SignInIdentifier,
  SignInRecord,
} from './oidc-model.ts';

const DAY_S = 86_400;
const SESSION_S = 14 * DAY_S;
const GRANT_S = 180 * DAY_S;

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
export type NewGrant = {
  userId: string;
  clientId: string;
  scopes: string[];
  sessionUid?: string | undefined;
};

const startSession = (session: NewSession, iat: number): OidcSession => {
  const { identifier, userAgent, country, city } = session;
  const recordId = session.verificationRecords?.[0]?.id ?? randomId();
  return {
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
};

/**
 * Applications, sessions, grants and tokens of the fake's OpenID provider, in memory.
 * Nothing is thrown: what is unknown, expired or revoked is `undefined`.
 */
export const createOidcStore = (clock: { now(): number }) => {
  const applications = new Map<string, Application>();
  const lasting = new Set<string>();
  const sessions = new Map<string, OidcSession>();
  const grants = new Map<string, OidcGrant>();
  const interactions = createInteractionStore(clock);
  const seconds = () => Math.floor(clock.now() / 1000);

  const findSession = (uid: string): OidcSession | undefined => {
    const session = sessions.get(uid);
    return session && session.exp > seconds() ? session : undefined;
  };

  const { revokeTokens, clearTokens, ...tokens } = createTokenStore(
    clock,
    (uid) => findSession(uid) !== undefined,
    (grantId) => revokeGrant(grantId),
  );

  const attachGrant = (uid: string, clientId: string, grantId: string) => {
    const session = sessions.get(uid);
    if (!session) return;
    const sid = session.authorizations[clientId]?.sid ?? opaqueValue();
    session.authorizations[clientId] = { sid, grantId, persistsLogout: true };
  };

  const revokeGrant = (id: string): boolean => {
    revokeTokens((token) => token.grantId === id);
    for (const session of sessions.values()) {
      session.authorizations = Object.fromEntries(
        Object.entries(session.authorizations).filter(([, { grantId }]) => grantId !== id),
      );
    }
    return grants.delete(id);
  };

  return {
    ...tokens,
    /** Every application by id. */
    applications,
    /** Registers an application, or replaces the one of the same id; a lasting one survives `reset`. */
    addApplication(application: Application, options?: { lasting?: boolean }): Application {
      applications.set(application.id, application);
      if (options?.lasting) lasting.add(application.id);
      return application;
    },
    findApplication: (id: string): Application | undefined => applications.get(id),

    /** Sign-ins that are under way. */
    interactions,
    /** What signs tokens; it survives `reset`, for clients remember it. */
    keys: createSigningKeys(),

    /** Starts a session of 14 days; its authorizations come with the grants. */
    createSession(session: NewSession): OidcSession {
      const created = startSession(session, seconds());
      sessions.set(created.uid, created);
      return created;
    },
    /** Signs the same user in again: the session keeps its `uid`, authorizations and start. */
    renewSession(uid: string, session: NewSession): OidcSession | undefined {
      const current = findSession(uid);
      if (!current) return undefined;
      const { authorizations, iat } = current;
      const fresh = startSession(session, seconds());
      return Object.assign(current, fresh, { uid, authorizations, iat });
    },
    findSession,
    /** The live session that a browser's cookie names. */
    findSessionByCookie: (jti: string): OidcSession | undefined =>
      [...sessions.values()].find((session) => session.jti === jti && findSession(session.uid)),
    /** Ends a session; tokens without `offline_access` die with it. False when there was none. */
    destroySession: (uid: string): boolean => sessions.delete(uid),
    /** The live sessions of a user, oldest first. */
    sessionsOf: (userId: string): OidcSession[] =>
      [...sessions.values()].filter(
        (session) => session.userId === userId && findSession(session.uid),
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

    /** Ends every session, grant and token of a user. */
    removeUser(userId: string): void {
      for (const { uid } of [...sessions.values()].filter((item) => item.userId === userId)) {
        sessions.delete(uid);
      }
      for (const { id } of [...grants.values()].filter((item) => item.userId === userId)) {
        grants.delete(id);
      }
      revokeTokens((token) => token.userId === userId);
    },
    /** Forgets everything but the lasting applications. */
    reset(): void {
      for (const id of [...applications.keys()].filter((key) => !lasting.has(key))) {
        applications.delete(id);
      }
      sessions.clear();
      grants.clear();
      interactions.clear();
      clearTokens();
    },
  };
};

/** The store that {@link createOidcStore} makes. */
export type OidcStore = ReturnType<typeof createOidcStore>;
