/** A registered application; `secret` is there for confidential ones alone. */
export type Application = {
  id: string;
  name: string;
  type: 'SPA' | 'Native' | 'Traditional' | 'MachineToMachine';
  secret?: string;
  isThirdParty: boolean;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  corsAllowedOrigins: string[];
  /** Refresh tokens without `offline_access`; those die with the session. */
  alwaysIssueRefreshToken?: boolean;
  /** Whether the application may exchange a personal access token for an access token. */
  allowTokenExchange?: boolean;
  /** Scopes that an application of others may ask for, `openid` aside; all that the server knows unless told. */
  userScopes?: string[];
  /** Whether a machine-to-machine application has the role for the Management API; true unless told. */
  hasManagementAccess?: boolean;
};

/** What proved who someone is: the identifier as it was typed and its kind. */
export type SignInIdentifier = { type: string; value: string };

/** One proof of a sign-in, in the form in which `GET /api/my-account/sessions` shows it. */
export type SignInRecord = { id: string; type: string; verified: true; [detail: string]: unknown };

/** Where a sign-in came from, as far as the server was told. */
export type SignInContext = { ip: string; userAgent?: string; country?: string; city?: string };

/** A browser session; times in seconds since the epoch. */
export type OidcSession = {
  uid: string;
  jti: string;
  userId: string;
  clientId: string;
  loginTs: number;
  iat: number;
  exp: number;
  signInContext: SignInContext;
  identifier: SignInIdentifier;
  /** The id of the record of the first factor. */
  recordId: string;
  /** All proofs of the sign-in, the first factor first. */
  verificationRecords: SignInRecord[];
  authorizations: Record<string, { sid: string; grantId: string; persistsLogout: true }>;
};

/** What a user allowed an application; times in seconds since the epoch. */
export type OidcGrant = {
  id: string;
  userId: string;
  clientId: string;
  scopes: string[];
  iat: number;
  exp: number;
};

/** An opaque access token; times in milliseconds. `sessionUid` is missing for exchanged tokens. */
export type AccessToken = {
  value: string;
  userId?: string;
  clientId: string;
  scopes: string[];
  grantId?: string;
  sessionUid?: string;
  issuedAt: number;
  expiresAt: number;
};

/** A refresh token; times in milliseconds. `consumedAt` is set once it was rotated. */
export type RefreshToken = {
  value: string;
  userId: string;
  clientId: string;
  scopes: string[];
  grantId: string;
  sessionUid?: string;
  /** When the user signed in, in seconds; there when the application asked with `max_age`. */
  authTime?: number;
  nonce?: string;
  issuedAt: number;
  expiresAt: number;
  consumedAt?: number;
};

/** An authorization code waiting to be redeemed once; times in milliseconds. */
export type AuthorizationCode = {
  value: string;
  userId: string;
  clientId: string;
  scopes: string[];
  grantId: string;
  sessionUid: string;
  redirectUri: string;
  codeChallenge: string;
  nonce?: string;
  resources: string[];
  /** When the user signed in, in seconds; there when the application asked with `max_age`. */
  authTime?: number;
  expiresAt: number;
  consumed: boolean;
};
