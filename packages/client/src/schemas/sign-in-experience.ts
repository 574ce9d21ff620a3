import { loose } from './loose.ts';
import type { MfaFactorType } from './mfa.ts';
import { openText } from './open-text.ts';
import { flag, nullableText } from './optional.ts';
import { profileField } from './profile-field.ts';
import { recordOf } from './record-of.ts';
import * as z from './schema.ts';

/** An identifier that a user can sign in with. */
export type SignInIdentifier = 'username' | 'email' | 'phone';

/** When users are asked for a second factor. */
export type MfaPolicy =
  | 'NoPrompt'
  | 'UserControlled'
  | 'Mandatory'
  | 'PromptOnlyAtSignIn'
  | 'PromptAtSignInAndSignUp'
  | 'PromptOnlyAtSignInMandatory'
  | 'PromptAtSignInAndSignUpMandatory';

/** What a password must be like. What is absent has Logto's default. */
export type PasswordPolicy = {
  /** Default 8 to 256. */
  length?: { min?: number; max?: number };
  /** How many of lower case, upper case, digits and symbols; default 1. */
  characterTypes?: { min?: number };
  /** Default all true, no words. */
  rejects?: {
    pwned?: boolean;
    repetitionAndSequence?: boolean;
    userInfo?: boolean;
    words?: string[];
  };
};

/** What a user name must be like. Default: 1 to 128 letters, digits and underscores, case-sensitive. */
export type UsernamePolicy = {
  caseSensitive?: boolean;
  minLength?: number;
  maxLength?: number;
  allowedChars?: {
    lowercase?: boolean;
    uppercase?: boolean;
    numbers?: boolean;
    underscore?: boolean;
  };
};

const socialConnector = z.object({
  /** The `connectorId` of `verifications.startSocial`. */
  id: z.string,
  /** The key in `account.identities`. Several connectors may share one. */
  target: z.string,
  /** By language tag; `en` is always there. */
  name: recordOf(z.string),
  logo: nullableText,
  logoDark: nullableText,
  platform: z.optional(z.nullable(openText<'Native' | 'Universal' | 'Web'>())),
  isTokenStorageSupported: flag,
});

const enterpriseConnector = z.object({
  id: z.string,
  connectorName: z.string,
  logo: nullableText,
  darkLogo: nullableText,
});

const signInMethod = z.object({
  identifier: openText<SignInIdentifier>(),
  password: flag,
  verificationCode: flag,
});

/** `GET /api/.well-known/sign-in-exp`, without what concerns sign-in pages alone. */
export const signInExperience = z.object({
  /** CSS colours. */
  color: loose<{ primaryColor?: string; darkPrimaryColor?: string; isDarkModeEnabled?: boolean }>(),
  /** URLs. */
  branding: loose<{ logoUrl?: string; darkLogoUrl?: string; favicon?: string }>(),
  languageInfo: loose<{ autoDetect?: boolean; fallbackLanguage?: string }>(),
  termsOfUseUrl: nullableText,
  privacyPolicyUrl: nullableText,
  supportEmail: nullableText,
  supportWebsiteUrl: nullableText,
  signIn: z.object({ methods: z.array(signInMethod) }),
  signUp: z.object({
    identifiers: z.array(openText<SignInIdentifier>()),
    password: flag,
    verify: flag,
  }),
  passwordPolicy: loose<PasswordPolicy>(),
  /** Absent before Logto 1.41. */
  usernamePolicy: loose<UsernamePolicy>(),
  mfa: z.object({ factors: z.array(openText<MfaFactorType>()), policy: openText<MfaPolicy>() }),
  /** Whether Logto itself decides by risk when to ask for a second factor. */
  adaptiveMfa: loose<{ enabled?: boolean }>(),
  /** Absent before Logto 1.38. */
  passkeySignIn: loose<{ enabled?: boolean; showPasskeyButton?: boolean }>(),
  /** Seconds and attempts; default 600 and 10. */
  verificationCodePolicy: loose<{ expirationDuration?: number; maxRetryAttempts?: number }>(),
  socialConnectors: z.array(socialConnector),
  ssoConnectors: z.optional(z.array(enterpriseConnector)),
  /** Every profile field that the tenant has defined. */
  customProfileFieldCatalog: z.optional(z.array(profileField)),
});

/** How users sign in to the tenant, and how the tenant looks. */
export type SignInExperience = z.infer<typeof signInExperience>;

/** A social provider that the tenant offers. */
export type SocialConnector = z.infer<typeof socialConnector>;

/** An enterprise provider that the tenant offers. */
export type EnterpriseConnector = z.infer<typeof enterpriseConnector>;
