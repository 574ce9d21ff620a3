import type { MfaFactorType } from './mfa.ts';
import { openString } from './open-text.ts';
import { flag, nullableText, number, text } from './optional.ts';
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
  name: z.fallback(recordOf(z.string), {}),
  logo: nullableText,
  logoDark: nullableText,
  platform: z.optional(z.nullable(openString<'Native' | 'Universal' | 'Web'>())),
  isTokenStorageSupported: flag,
});

const enterpriseConnector = z.object({
  id: z.string,
  connectorName: z.string,
  logo: nullableText,
  darkLogo: nullableText,
});

const signInMethod = z.object({
  identifier: openString<SignInIdentifier>(),
  password: flag,
  verificationCode: flag,
});

/** What the account center cannot do without. */
const essentials = {
  signIn: z.object({ methods: z.array(signInMethod) }),
  signUp: z.object({
    identifiers: z.array(openString<SignInIdentifier>()),
    password: flag,
    verify: flag,
  }),
  mfa: z.object({ factors: z.array(openString<MfaFactorType>()), policy: openString<MfaPolicy>() }),
  socialConnectors: z.fallback(z.array(socialConnector), []),
  ssoConnectors: z.optional(z.array(enterpriseConnector)),
  /** Every profile field that the tenant has defined. */
  customProfileFieldCatalog: z.optional(z.array(profileField)),
};

/** What a newer or older server may answer otherwise without harm. */
export type Extras = {
  /** CSS colors. */
  color?: { primaryColor?: string; darkPrimaryColor?: string; isDarkModeEnabled?: boolean };
  /** URLs. */
  branding?: { logoUrl?: string; darkLogoUrl?: string; favicon?: string; darkFavicon?: string };
  hideLogtoBranding?: boolean;
  languageInfo?: { autoDetect?: boolean; fallbackLanguage?: string };
  termsOfUseUrl?: string | null;
  privacyPolicyUrl?: string | null;
  supportEmail?: string | null;
  supportWebsiteUrl?: string | null;
  passwordPolicy?: PasswordPolicy;
  /** Absent before Logto 1.41. */
  usernamePolicy?: UsernamePolicy;
  /** Whether Logto itself decides by risk when to ask for a second factor. */
  adaptiveMfa?: { enabled?: boolean };
  /** Absent before Logto 1.38. */
  passkeySignIn?: { enabled?: boolean; showPasskeyButton?: boolean; allowAutofill?: boolean };
  /** Whether users may trust a device, and for how long. Absent before Logto 1.44. */
  trustedDevice?: { enabled?: boolean; durationDays?: number } | null;
  /** The `Cross-Origin-Opener-Policy` of Logto's own pages. Absent before Logto 1.44. */
  crossOriginOpenerPolicy?: string | null;
  /** Wrong tries in an hour and minutes; default 100 and 60. */
  sentinelPolicy?: { maxAttempts?: number; lockoutDuration?: number };
  /** Seconds and wrong tries; default 600 and 10. */
  verificationCodePolicy?: { expirationDuration?: number; maxRetryAttempts?: number };
};

const part = <Shape extends Record<string, z.Schema>>(shape: Shape) =>
  z.optional(z.looseObject(shape));

const extras = {
  color: part({ primaryColor: text, darkPrimaryColor: text, isDarkModeEnabled: flag }),
  branding: part({ logoUrl: text, darkLogoUrl: text, favicon: text, darkFavicon: text }),
  hideLogtoBranding: flag,
  languageInfo: part({ autoDetect: flag, fallbackLanguage: text }),
  termsOfUseUrl: nullableText,
  privacyPolicyUrl: nullableText,
  supportEmail: nullableText,
  supportWebsiteUrl: nullableText,
  passwordPolicy: part({
    length: part({ min: number, max: number }),
    characterTypes: part({ min: number }),
    rejects: part({
      pwned: flag,
      repetitionAndSequence: flag,
      userInfo: flag,
      words: z.optional(z.array(z.string)),
    }),
  }),
  usernamePolicy: part({
    caseSensitive: flag,
    minLength: number,
    maxLength: number,
    allowedChars: part({ lowercase: flag, uppercase: flag, numbers: flag, underscore: flag }),
  }),
  adaptiveMfa: part({ enabled: flag }),
  passkeySignIn: part({ enabled: flag, showPasskeyButton: flag, allowAutofill: flag }),
  sentinelPolicy: part({ maxAttempts: number, lockoutDuration: number }),
  verificationCodePolicy: part({ expirationDuration: number, maxRetryAttempts: number }),
};

/** How users sign in to the tenant, and how the tenant looks. Keys that are not described here are kept. */
export type SignInExperience = Extras & z.infer<z.ObjectOf<typeof essentials>>;

/** `GET /api/.well-known/sign-in-exp`. */
export const signInExperience = z.looseObject({
  ...essentials,
  ...extras,
}) as unknown as z.Schema<SignInExperience>;

/** A social provider that the tenant offers. */
export type SocialConnector = z.infer<typeof socialConnector>;

/** An enterprise provider that the tenant offers. */
export type EnterpriseConnector = z.infer<typeof enterpriseConnector>;
