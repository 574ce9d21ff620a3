import { type FakeLogto, RECORDER_SPA_ID } from '@account-center/mocks';

/**
 * What the tabs of one browser share, as the storage of Logto's SDK and the cookie of a host's server do: who is signed
 * in. Tokens are had from it, and it knows of each whose it is, also when the server has forgotten it.
 */
export type SharedBrowser = {
  /** Ends the former session of this browser, as a sign-out does, and begins another. */
  signIn(userId: string): void;
  /** Begins another session, and the former one lives on at the server. */
  signInBeside(userId: string): void;
  /** Ends the session, revokes its tokens. */
  signOut(): void;
  /** Ends the session at the server; the browser does not know yet. */
  revoke(): void;
  /** The user whom the storage names. */
  userId(): string | undefined;
  /** A new token of the session. Throws what the SDK does when no one is signed in, or the session is over. */
  issue(): string;
  /** The token that the host's server has for the cookie; nothing when no one is signed in. */
  cookieToken(fresh: boolean): string | undefined;
  ownerOf(token: string): string | undefined;
  /** Every token there was. */
  readonly tokens: ReadonlySet<string>;
};

const scopes = [
  'openid',
  'profile',
  'email',
  'phone',
  'address',
  'custom_data',
  'identities',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
];

type Session = { readonly userId: string; readonly uid: string; token: string };

/** Where a user signs in from: an address that tells them apart on the screen. */
export const ipOf = (userId: string): string =>
  userId === 'bob' ? '198.51.100.77' : '203.0.113.44';

/** Opens a browser in which no one is signed in. */
export const createSharedBrowser = (logto: FakeLogto): SharedBrowser => {
  const { oidc } = logto.state;
  const owners = new Map<string, string>();
  let session: Session | undefined;

  const grantOf = ({ uid }: Session) =>
    oidc.findSession(uid)?.authorizations[RECORDER_SPA_ID]?.grantId;

  /** The SDK has it in the storage of the page's origin. */
  const keep = (name: 'idToken' | 'accessToken', value: string | undefined) => {
    if (value === undefined) localStorage.removeItem(`logto:app:${name}`);
    else localStorage.setItem(`logto:app:${name}`, value);
  };

  const remember = (userId: string, token: string) => {
    owners.set(token, userId);
    keep('idToken', `header.${userId}.signature`);
    keep('accessToken', JSON.stringify({ '@': { token } }));
    return token;
  };

  const end = () => {
    if (!session) return;
    const grantId = grantOf(session);
    if (grantId) oidc.revokeGrant(grantId);
    oidc.destroySession(session.uid);
  };

  const issue = (): string => {
    if (!session) throw new Error('not_authenticated');
    const { userId, uid } = session;
    const grantId = grantOf(session);
    if (!grantId) throw new Error('invalid_grant');
    const owner = { userId, clientId: RECORDER_SPA_ID, scopes, grantId, sessionUid: uid };
    session.token = remember(userId, oidc.issueAccessToken(owner).value);
    return session.token;
  };

  const begin = (userId: string) => {
    const { accessToken, sessionUid } = logto.signIn({
      userId,
      scopes,
      userAgent: 'Mozilla/5.0',
    });
    session = { userId, uid: sessionUid, token: remember(userId, accessToken) };
  };

  return {
    signIn(userId) {
      end();
      begin(userId);
    },
    signInBeside: begin,
    signOut() {
      end();
      session = undefined;
      keep('idToken', undefined);
      keep('accessToken', undefined);
    },
    revoke: end,
    userId: () => session?.userId,
    issue,
    cookieToken(fresh) {
      if (!session) return undefined;
      try {
        return fresh || !oidc.findAccessToken(session.token) ? issue() : session.token;
      } catch {
        return undefined;
      }
    },
    ownerOf: (token) => owners.get(token),
    get tokens() {
      return new Set(owners.keys());
    },
  };
};
