/** A JSON object of unknown shape. */
export type JsonObject = Record<string, unknown>;

/** The address inside a profile. */
export type UserAddress = Partial<
  Record<
    'formatted' | 'streetAddress' | 'locality' | 'region' | 'postalCode' | 'country',
    string | undefined
  >
>;

/** OpenID Connect's standard claims that are no columns of their own. */
export type UserProfile = Partial<
  Record<
    | 'familyName'
    | 'givenName'
    | 'middleName'
    | 'nickname'
    | 'preferredUsername'
    | 'profile'
    | 'website'
    | 'gender'
    | 'birthdate'
    | 'zoneinfo'
    | 'locale',
    string | undefined
  >
> & { address?: UserAddress | undefined };

/** A linked social account: the id of the user at the provider and what the provider told. */
export type SocialIdentity = { userId: string; details?: JsonObject };

/** An account of an enterprise identity provider; never shown by the Account API. */
export type SsoIdentity = {
  id: string;
  ssoConnectorId: string;
  issuer: string;
  identityId: string;
  detail: JsonObject;
  createdAt: number;
  updatedAt: number;
};

/** Transports of a passkey that a server accepts. */
export type WebAuthnTransport =
  | 'usb'
  | 'nfc'
  | 'ble'
  | 'internal'
  | 'cable'
  | 'hybrid'
  | 'smart-card';

/** What every stored factor has. */
export type Factor = { id: string; createdAt: string; lastUsedAt?: string };

/** A stored authenticator app; `key` is its base32 secret. */
export type TotpFactor = Factor & { type: 'Totp'; key: string };

/** A stored passkey; ids and keys are base64url. */
export type WebAuthnFactor = Factor & {
  type: 'WebAuthn';
  rpId: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  agent: string;
  transports?: WebAuthnTransport[];
  name?: string;
};

/** A stored set of backup codes, in clear text as on a real server. */
export type BackupCodeFactor = Factor & {
  type: 'BackupCode';
  codes: Array<{ code: string; usedAt?: string }>;
};

/** A second factor of a user. Times are ISO 8601. */
export type MfaFactor = TotpFactor | WebAuthnFactor | BackupCodeFactor;

/** What steers the sign-in of one user. A missing `mfa.enabled` means that no one decided. */
export type UserLogtoConfig = {
  mfa?:
    | {
        enabled?: boolean | undefined;
        skipped?: boolean | undefined;
        additionalBindingSuggestionSkipped?: boolean | undefined;
        skipMfaOnSignIn?: boolean | undefined;
      }
    | undefined;
  passkeySignIn?: { skipped?: boolean | undefined } | undefined;
};

/** Tokens of an identity provider that the server keeps for a user; `expiresAt` in milliseconds. */
export type ProviderTokenSet = {
  identityId: string;
  connectorId: string;
  accessToken: string;
  refreshToken?: string;
  scope?: string;
  tokenType?: string;
  expiresAt?: number;
};

/** A personal access token; times in milliseconds, `expiresAt: null` never expires. */
export type PersonalAccessToken = {
  name: string;
  value: string;
  createdAt: number;
  expiresAt: number | null;
};

/** A device that may skip the second step; times in milliseconds. */
export type TrustedDevice = {
  id: string;
  /** What the browser's cookie must hold for the device to be the current one. */
  secret: string;
  userAgent: string | null;
  country: string | null;
  city: string | null;
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
};

/** A user as the fake keeps it: the columns of the user table and what hangs on it. Times in milliseconds. */
export type StoredUser = {
  readonly id: string;
  username: string | null;
  primaryEmail: string | null;
  /** Digits, country code first, no plus sign. */
  primaryPhone: string | null;
  name: string | null;
  avatar: string | null;
  profile: UserProfile;
  customData: JsonObject;
  /** By target, not by connector id. */
  identities: Record<string, SocialIdentity>;
  ssoIdentities: SsoIdentity[];
  /** In clear text: the fake has no secrets to keep. `null` for a user without one. */
  password: string | null;
  /** When the password was last set; `null` without one. */
  passwordUpdatedAt: number | null;
  mfaVerifications: MfaFactor[];
  logtoConfig: UserLogtoConfig;
  applicationId: string | null;
  cimdClientId: string | null;
  isSuspended: boolean;
  lastSignInAt: number | null;
  createdAt: number;
  updatedAt: number;
  /** Provider tokens, by social target or, for enterprise identities, by SSO connector id. */
  providerTokens: {
    social: Record<string, ProviderTokenSet>;
    sso: Record<string, ProviderTokenSet>;
  };
  personalAccessTokens: PersonalAccessToken[];
  trustedDevices: TrustedDevice[];
};

/** What a new user is made of; whatever is missing is empty. */
export type NewUser = Partial<Omit<StoredUser, 'createdAt' | 'updatedAt'>>;

/** What may be changed of a user. */
export type UserPatch = Partial<Omit<StoredUser, 'id' | 'createdAt'>>;
