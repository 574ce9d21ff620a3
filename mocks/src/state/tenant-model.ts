import type { FakeRelease } from '../releases.ts';
import type { SentinelPolicy } from './sentinel.ts';
import type { JsonObject } from './user-model.ts';

/** How far users may touch a field. A missing field counts as `Off`. */
export type FieldControl = 'Off' | 'ReadOnly' | 'Edit';

/** The fields that a tenant opens or closes. */
export type AccountField =
  | 'name'
  | 'avatar'
  | 'profile'
  | 'email'
  | 'phone'
  | 'password'
  | 'username'
  | 'social'
  | 'customData'
  | 'mfa'
  | 'passkey'
  | 'session'
  | 'trustedDevice';

/** The settings that `GET /api/.well-known/account-center` shows. */
export type AccountCenterSettings = {
  enabled: boolean;
  fields: Partial<Record<AccountField, FieldControl>>;
  webauthnRelatedOrigins: string[];
  deleteAccountUrl: string | null;
  customCss: string | null;
  profileFields: Array<{ name: string }> | null;
};

/** What a password must be like; everything may be left out. */
export type PasswordPolicy = {
  length?: { min?: number; max?: number };
  characterTypes?: { min?: number };
  rejects?: {
    pwned?: boolean;
    repetitionAndSequence?: boolean;
    userInfo?: boolean;
    words?: string[];
  };
};

/** What a user name must be like. */
export type UsernamePolicy = {
  caseSensitive: boolean;
  minLength: number;
  maxLength: number;
  allowedChars: { lowercase: boolean; uppercase: boolean; numbers: boolean; underscore: boolean };
};

/** Which email addresses are refused; list entries are addresses, `@domain` or have `*` in them. */
export type EmailBlocklistPolicy = {
  customAllowlist?: string[];
  customBlocklist?: string[];
  blockSubaddressing?: boolean;
  blockDisposableAddresses?: boolean;
};

/** Whether users may trust a device, so that it skips the second step, and for how long. */
export type TrustedDevicePolicy = { enabled?: boolean; durationDays?: number };

/** One way to sign in. */
export type SignInMethod = {
  identifier: 'username' | 'email' | 'phone';
  password: boolean;
  verificationCode: boolean;
  isPasswordPrimary: boolean;
};

/**
 * The stored sign-in experience. Keys that the fake acts upon are typed, all others are passed
 * through to `GET /api/.well-known/sign-in-exp`.
 */
export type SignInExperience = {
  color: JsonObject;
  branding: JsonObject;
  languageInfo: { autoDetect: boolean; fallbackLanguage: string };
  signIn: { methods: SignInMethod[] };
  signUp: JsonObject;
  socialSignInConnectorTargets: string[];
  passwordPolicy: PasswordPolicy;
  usernamePolicy: UsernamePolicy;
  mfa: { factors: string[]; policy: string; [key: string]: unknown };
  passkeySignIn: { enabled?: boolean; showPasskeyButton?: boolean; allowAutofill?: boolean };
  sentinelPolicy: Partial<SentinelPolicy>;
  /** Seconds that a code lives (600) and wrong tries that it allows (10). */
  verificationCodePolicy: { expirationDuration?: number; maxRetryAttempts?: number };
  emailBlocklistPolicy: EmailBlocklistPolicy;
  forgotPasswordMethods: string[] | null;
  singleSignOnEnabled: boolean;
  passwordExpiration: JsonObject;
  /** Whether devices can be trusted (no), and for how many days (30). */
  trustedDevice: TrustedDevicePolicy;
  /** The `Cross-Origin-Opener-Policy` of the sign-in pages; null for none. */
  crossOriginOpenerPolicy: string | null;
  /** Profile fields that are asked for at sign-up; null for the whole catalog. */
  signUpProfileFields: Array<{ name: string }> | null;
  [key: string]: unknown;
};

/** A connector that sends codes. */
export type MessageConnector = {
  id: string;
  name: string;
  type: 'Email' | 'Sms';
  /** Those that its configuration has; all that the server needs unless told. */
  templates?: readonly { usageType: string; content: string }[];
};

/** A connector to a social identity provider. */
export type SocialConnector = {
  id: string;
  name: string;
  type: 'Social';
  target: string;
  /** `mock` trusts the connector data; `provider` sends users to the fake's own provider page. */
  kind: 'mock' | 'provider';
  /** What users read, by language; `en` is always there. */
  displayName: Record<string, string>;
  logo: string;
  logoDark: string | null;
  platform: 'Native' | 'Universal' | 'Web' | null;
  isStandard?: boolean;
  isTokenStorageSupported?: boolean;
  /** Whether provider tokens are kept. */
  storesTokens: boolean;
  /** Whether the provider's own server does not answer Logto. */
  isUnreachable?: boolean;
};

/** A connector of either kind. */
export type Connector = MessageConnector | SocialConnector;

/** A social connector to set up; everything but the target has a default. */
export type SocialConnectorSpec = Partial<Omit<SocialConnector, 'type' | 'displayName'>> & {
  target: string;
  displayName?: string | Record<string, string>;
};

/** An enterprise connector, as the sign-in experience shows it. */
export type SsoConnector = { id: string; connectorName: string; logo: string; darkLogo?: string };

/** An entry of the catalog of profile fields. */
export type CustomProfileField = {
  id: string;
  name: string;
  type: string;
  label: string;
  description: string | null;
  required: boolean;
  config: JsonObject;
  createdAt: number;
  sieOrder: number;
};

/** Credentials of the machine-to-machine application for the Management API. */
export type ManagementCredentials = { clientId: string; clientSecret: string; resource: string };

/** A tenant: settings, connectors and the switches that a real server has in its environment. */
export type Tenant = {
  accountCenter: AccountCenterSettings;
  signInExperience: SignInExperience;
  connectors: Connector[];
  ssoConnectors: SsoConnector[];
  customProfileFields: CustomProfileField[];
  management: ManagementCredentials;
  /** Which Logto the tenant runs on. */
  release: FakeRelease;
  /** What a release keeps behind its development switch: trusted devices in 1.43. */
  devFeatures: boolean;
  /** Whether there is a place to store uploaded avatars. */
  avatarStorage: boolean;
  /** Whether the service that knows leaked passwords can be reached. */
  leakService: boolean;
};
