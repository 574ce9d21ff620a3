import type { AccessToken, AuthorizationCode, RefreshToken } from './oidc-model.ts';
import { opaqueValue } from './opaque-value.ts';

const ACCESS_TOKEN_MS = 3_600_000;
const REFRESH_TOKEN_MS = 14 * 86_400_000;
const CODE_MS = 60_000;
/** A rotated refresh token may come once more for this long, for requests that crossed each other. */
const REUSE_MS = 3000;

/** An access token to be issued; it lives for an hour unless told. */
export type NewAccessToken = Omit<AccessToken, 'value' | 'issuedAt' | 'expiresAt'>;

/** A refresh token to be issued; it lives for 14 days. */
export type NewRefreshToken = Omit<RefreshToken, 'value' | 'issuedAt' | 'expiresAt' | 'consumedAt'>;

/** An authorization code to be issued; it lives for a minute. */
export type NewAuthorizationCode = Omit<AuthorizationCode, 'value' | 'expiresAt' | 'consumed'>;

type Owned = { userId?: string; grantId?: string };

const dropWhere = <Item>(items: Map<string, Item>, matches: (item: Item) => boolean) => {
  for (const [key, item] of items) {
    if (matches(item)) items.delete(key);
  }
};

/**
 * Access tokens, refresh tokens and authorization codes. `isSessionLive` decides about tokens that
 * are bound to a session; `onReplay` is told the grant of a code or refresh token that came twice.
 */
export const createTokenStore = (
  clock: { now(): number },
  isSessionLive: (uid: string) => boolean,
  onReplay: (grantId: string) => void,
) => {
  const accessTokens = new Map<string, AccessToken>();
  const refreshTokens = new Map<string, RefreshToken>();
  const codes = new Map<string, AuthorizationCode>();

  const isUsable = (token: { scopes: string[]; sessionUid?: string; expiresAt: number }) =>
    token.expiresAt > clock.now() &&
    (token.sessionUid === undefined ||
      token.scopes.includes('offline_access') ||
      isSessionLive(token.sessionUid));

  const issueRefreshToken = (token: NewRefreshToken): RefreshToken => {
    const issuedAt = clock.now();
    const expiresAt = issuedAt + REFRESH_TOKEN_MS;
    const issued = { ...token, value: opaqueValue(), issuedAt, expiresAt };
    refreshTokens.set(issued.value, issued);
    return issued;
  };

  const findRefreshToken = (value: string): RefreshToken | undefined => {
    const token = refreshTokens.get(value);
    return token && isUsable(token) ? token : undefined;
  };

  return {
    issueAccessToken(token: NewAccessToken, lifetimeMs = ACCESS_TOKEN_MS): AccessToken {
      const issuedAt = clock.now();
      const expiresAt = issuedAt + lifetimeMs;
      const issued = { ...token, value: opaqueValue(), issuedAt, expiresAt };
      accessTokens.set(issued.value, issued);
      return issued;
    },
    /** A live access token: neither expired nor revoked, and its session alive where it depends on it. */
    findAccessToken(value: string): AccessToken | undefined {
      const token = accessTokens.get(value);
      return token && isUsable(token) ? token : undefined;
    },
    revokeAccessToken: (value: string): boolean => accessTokens.delete(value),

    issueRefreshToken,
    findRefreshToken,
    /**
     * Trades a refresh token for its successor, which expires when the first one would have.
     * One that was rotated more than three seconds ago is a theft and ends the whole grant.
     */
    rotateRefreshToken(value: string): RefreshToken | undefined {
      const token = findRefreshToken(value);
      if (!token) return undefined;
      if (token.consumedAt !== undefined && clock.now() - token.consumedAt > REUSE_MS) {
        onReplay(token.grantId);
        return undefined;
      }
      token.consumedAt ??= clock.now();
      const { value: _value, issuedAt: _issuedAt, consumedAt: _consumedAt, ...rest } = token;
      return Object.assign(issueRefreshToken(rest), { expiresAt: token.expiresAt });
    },

    issueCode(code: NewAuthorizationCode): AuthorizationCode {
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
        onReplay(code.grantId);
        return undefined;
      }
      return code;
    },

    /** Ends everything that belongs to a grant or a user. */
    revokeTokens(matches: (owner: Owned) => boolean): void {
      dropWhere(accessTokens, matches);
      dropWhere(refreshTokens, matches);
      dropWhere(codes, matches);
    },
    clearTokens(): void {
      accessTokens.clear();
      refreshTokens.clear();
      codes.clear();
    },
  };
};
