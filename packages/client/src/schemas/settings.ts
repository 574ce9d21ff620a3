import * as z from 'zod/mini';
import type { MfaFactorType } from './mfa.ts';
import { type Open, openText } from './open-text.ts';
import { anyRecord, flag, nullableText, number, text } from './optional.ts';

/** What a tenant lets users do with a field. */
export type FieldControl = 'Off' | 'ReadOnly' | 'Edit';

/** The fields that a tenant controls. A missing one means `Off`; a missing `passkey` follows `mfa`. */
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

/** `GET /api/.well-known/account-center`. */
export const accountCenterSettings = z.object({
  enabled: z.boolean(),
  fields: z.record(z.string(), z.string()) as z.ZodMiniType<
    Partial<Record<AccountField, Open<FieldControl>>>
  >,
  webauthnRelatedOrigins: z.optional(z.array(z.string())),
  /** A page of the tenant where users can delete their account. */
  deleteAccountUrl: nullableText,
  customCss: nullableText,
  /** The profile fields to show, in order. */
  profileFields: z.optional(z.nullable(z.array(z.object({ name: z.string() })))),
});

/** An identifier that a user can sign in with. */
export type SignInIdentifier = 'username' | 'email' | 'phone';

const socialConnector = z.object({
  /** The `connectorId` of `verifications.startSocial`. */
  id: z.string(),
  /** The key in `account.identities`. Several connectors may share one. */
  target: z.string(),
  /** By language tag; `en` is always there. */
  name: z.record(z.string(), z.string()),
  logo: nullableText,
  logoDark: nullableText,
  platform: z.optional(z.nullable(openText<'Native' | 'Universal' | 'Web'>())),
  isStandard: flag,
  isTokenStorageSupported: flag,
});

const enterpriseConnector = z.object({
  id: z.string(),
  connectorName: z.string(),
  logo: nullableText,
  darkLogo: nullableText,
});

/** A kind of custom profile field. */
export type ProfileFieldType =
  | 'Text'
  | 'Number'
  | 'Date'
  | 'Checkbox'
  | 'Select'
  | 'Url'
  | 'Regex'
  | 'Address'
  | 'Fullname';

const fieldHead = {
  name: z.string(),
  type: openText<ProfileFieldType>(),
  /** Empty when there is none. */
  label: nullableText,
  description: nullableText,
  required: flag,
};

const fieldRules = {
  placeholder: text,
  minLength: number,
  maxLength: number,
  minValue: number,
  maxValue: number,
  /** A date-fns pattern, or a regular expression for the type `Regex`. */
  format: text,
  customFormat: text,
  options: z.optional(z.array(z.object({ value: z.string(), label: text }))),
  defaultValue: z.optional(z.unknown()),
};

const profileFieldPart = z.object({
  ...fieldHead,
  enabled: z.boolean(),
  config: z.optional(z.object(fieldRules)),
});

const profileField = z.object({
  ...fieldHead,
  config: z.optional(
    z.object({
      ...fieldRules,
      /** The inputs of an address or a full name. */
      parts: z.optional(z.array(profileFieldPart)),
    }),
  ),
  /** The place in the sign-in experience's order. */
  sieOrder: number,
});

const profileFieldList = z.optional(z.array(profileField));

/** `GET /api/.well-known/sign-in-exp`, without the parts that concern sign-in pages alone. */
export const signInExperience = z.object({
  color: z.optional(
    z.object({ primaryColor: text, darkPrimaryColor: text, isDarkModeEnabled: flag }),
  ),
  branding: z.optional(
    z.object({ logoUrl: text, darkLogoUrl: text, favicon: text, darkFavicon: text }),
  ),
  hideLogtoBranding: flag,
  languageInfo: z.optional(z.object({ autoDetect: z.boolean(), fallbackLanguage: z.string() })),
  termsOfUseUrl: nullableText,
  privacyPolicyUrl: nullableText,
  supportEmail: nullableText,
  supportWebsiteUrl: nullableText,
  isDevelopmentTenant: flag,
  signIn: z.object({
    methods: z.array(
      z.object({
        identifier: openText<SignInIdentifier>(),
        password: flag,
        verificationCode: flag,
        isPasswordPrimary: flag,
      }),
    ),
  }),
  signUp: z.object({
    identifiers: z.array(openText<SignInIdentifier>()),
    password: flag,
    verify: flag,
  }),
  signInMode: text,
  /** Partial: what is absent has Logto's default. */
  passwordPolicy: z.optional(
    z.object({
      /** Default 8 to 256. */
      length: z.optional(z.object({ min: number, max: number })),
      /** How many of lower case, upper case, digits and symbols; default 1. */
      characterTypes: z.optional(z.object({ min: number })),
      /** Default all true, no words. */
      rejects: z.optional(
        z.object({
          pwned: flag,
          repetitionAndSequence: flag,
          userInfo: flag,
          words: z.optional(z.array(z.string())),
        }),
      ),
    }),
  ),
  /** Absent before Logto 1.41, where any user name of 1 to 128 characters will do. */
  usernamePolicy: z.optional(
    z.object({
      caseSensitive: flag,
      minLength: number,
      maxLength: number,
      allowedChars: z.optional(
        z.object({ lowercase: flag, uppercase: flag, numbers: flag, underscore: flag }),
      ),
    }),
  ),
  mfa: z.object({
    factors: z.array(openText<MfaFactorType>()),
    policy: openText<MfaPolicy>(),
    organizationRequiredMfaPolicy: nullableText,
  }),
  adaptiveMfa: z.optional(z.object({ enabled: flag })),
  /** Absent before Logto 1.38. */
  passkeySignIn: z.optional(
    z.object({ enabled: flag, showPasskeyButton: flag, allowAutofill: flag }),
  ),
  /** Minutes and attempts; default 100 and 60. */
  sentinelPolicy: z.optional(z.object({ maxAttempts: number, lockoutDuration: number })),
  /** Seconds and attempts; default 600 and 10. */
  verificationCodePolicy: z.optional(
    z.object({ expirationDuration: number, maxRetryAttempts: number }),
  ),
  /** Whether devices can be trusted. Absent on servers without trusted devices. */
  trustedDevice: z.optional(anyRecord),
  forgotPassword: z.optional(z.object({ email: flag, phone: flag })),
  socialConnectors: z.array(socialConnector),
  ssoConnectors: z.optional(z.array(enterpriseConnector)),
  /** The fields that are asked for at sign-up. */
  customProfileFields: profileFieldList,
  /** Every field that the tenant has defined. */
  customProfileFieldCatalog: profileFieldList,
});

/** When users are asked for a second factor. */
export type MfaPolicy =
  | 'NoPrompt'
  | 'UserControlled'
  | 'Mandatory'
  | 'PromptOnlyAtSignIn'
  | 'PromptAtSignInAndSignUp'
  | 'PromptOnlyAtSignInMandatory'
  | 'PromptAtSignInAndSignUpMandatory';

/** Both public settings, as the server package answers them. */
export const tenantSettings = z.object({
  accountCenter: accountCenterSettings,
  signInExperience,
});

/** What the tenant lets users see and change. */
export type AccountCenterSettings = z.infer<typeof accountCenterSettings>;

/** How users sign in to the tenant, and how the tenant looks. */
export type SignInExperience = z.infer<typeof signInExperience>;

/** The public settings of the tenant. */
export type TenantSettings = z.infer<typeof tenantSettings>;

/** A social provider that the tenant offers. */
export type SocialConnector = z.infer<typeof socialConnector>;

/** An enterprise provider that the tenant offers. */
export type EnterpriseConnector = z.infer<typeof enterpriseConnector>;

/** A custom profile field. Logto checks none of its rules. */
export type ProfileField = z.infer<typeof profileField>;

/** One input of an address or a full name. */
export type ProfileFieldPart = z.infer<typeof profileFieldPart>;
