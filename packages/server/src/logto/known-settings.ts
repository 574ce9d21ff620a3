import type { SignInExperience, TenantSettings } from '@account-center/client';

/** Every key of the sign-in experience that the account center has a use for. */
const knownKeys: Readonly<Record<keyof SignInExperience, true>> = {
  signIn: true,
  signUp: true,
  mfa: true,
  socialConnectors: true,
  ssoConnectors: true,
  customProfileFieldCatalog: true,
  color: true,
  branding: true,
  hideLogtoBranding: true,
  languageInfo: true,
  termsOfUseUrl: true,
  privacyPolicyUrl: true,
  supportEmail: true,
  supportWebsiteUrl: true,
  passwordPolicy: true,
  usernamePolicy: true,
  adaptiveMfa: true,
  passkeySignIn: true,
  sentinelPolicy: true,
  verificationCodePolicy: true,
  trustedDevice: true,
  crossOriginOpenerPolicy: true,
};

/** The settings without what the account center does not know. */
export const knownSettings = ({ accountCenter, signInExperience }: TenantSettings) => ({
  accountCenter,
  signInExperience: Object.fromEntries(
    Object.entries(signInExperience).filter(([key]) => Object.hasOwn(knownKeys, key)),
  ),
});
