import { z } from 'zod/v3';

const json = z.record(z.unknown());
const optionalUrl = z.string().url().or(z.literal('')).nullable().optional();

const signInMethod = z.object({
  identifier: z.enum(['username', 'email', 'phone']),
  password: z.boolean(),
  verificationCode: z.boolean(),
  isPasswordPrimary: z.boolean(),
});

const passwordPolicy = z.object({
  length: z
    .object({ min: z.number().int().min(1), max: z.number().int().min(1) })
    .partial()
    .optional(),
  characterTypes: z
    .object({ min: z.number().int().min(1).max(4) })
    .partial()
    .optional(),
  rejects: z
    .object({
      pwned: z.boolean(),
      repetitionAndSequence: z.boolean(),
      userInfo: z.boolean(),
      words: z.array(z.string()),
    })
    .partial()
    .optional(),
});

const usernamePolicy = z.object({
  caseSensitive: z.boolean(),
  minLength: z.number().int().min(1).max(128),
  maxLength: z.number().int().min(1).max(128),
  allowedChars: z.object({
    lowercase: z.boolean(),
    uppercase: z.boolean(),
    numbers: z.boolean(),
    underscore: z.boolean(),
  }),
});

const mfa = z.object({
  factors: z.array(
    z.enum(['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode']),
  ),
  policy: z.string(),
  organizationRequiredMfaPolicy: z.string().optional(),
});

/**
 * What an administrator may change of the sign-in experience. Keys that the fake acts upon are
 * checked, the others only for their kind; unknown ones are dropped.
 */
export const signInExperiencePatch = z
  .object({
    color: json,
    branding: json,
    hideLogtoBranding: z.boolean(),
    languageInfo: z.object({ autoDetect: z.boolean(), fallbackLanguage: z.string() }),
    agreeToTermsPolicy: z.string(),
    signIn: z.object({ methods: z.array(signInMethod) }),
    signUp: json,
    socialSignIn: json,
    socialSignInConnectorTargets: z.array(z.string()),
    signInMode: z.string(),
    customCss: z.string().nullable(),
    customContent: json,
    customUiAssets: json.nullable(),
    customUiCsp: json,
    passwordPolicy,
    mfa,
    adaptiveMfa: json,
    singleSignOnEnabled: z.boolean(),
    captchaPolicy: json,
    sentinelPolicy: z
      .object({ maxAttempts: z.number().positive(), lockoutDuration: z.number().positive() })
      .partial(),
    emailBlocklistPolicy: z
      .object({
        customAllowlist: z.array(z.string()),
        customBlocklist: z.array(z.string()),
        blockSubaddressing: z.boolean(),
        blockDisposableAddresses: z.boolean(),
      })
      .partial(),
    forgotPasswordMethods: z.array(z.string()).nullable(),
    passkeySignIn: z
      .object({
        enabled: z.boolean(),
        showPasskeyButton: z.boolean(),
        allowAutofill: z.boolean(),
      })
      .partial(),
    signUpProfileFields: z.array(z.object({ name: z.string() })).nullable(),
    usernamePolicy,
    termsOfUseUrl: optionalUrl,
    privacyPolicyUrl: optionalUrl,
    supportEmail: z.string().nullable(),
    supportWebsiteUrl: optionalUrl,
    unknownSessionRedirectUrl: optionalUrl,
    passwordExpiration: json,
    verificationCodePolicy: z
      .object({ expirationDuration: z.number(), maxRetryAttempts: z.number() })
      .partial(),
    trustedDevice: json,
  })
  .partial();
