import { expect, it } from 'vitest';

/** What a change of which is a change for everyone who uses the package. */
const namesOf = (entry: object): string[] => Object.keys(entry).sort();

it('exports these values from the entry', async () => {
  expect(namesOf(await import('../index.ts'))).toMatchInlineSnapshot(`
    [
      "AccountCenter",
      "AccountFooter",
      "AccountProvider",
      "AccountRoot",
      "SocialCallback",
      "SocialTripError",
      "StepUpCancelledError",
      "StepUpUnansweredError",
      "completeSocialLink",
      "forgetStoredAccount",
      "safeImageUrl",
      "useAccount",
      "useAccountCenter",
      "useAccountMutation",
      "useAccountQuery",
      "useFieldAccess",
      "useLinkAppearance",
      "useOpenTask",
      "useSettings",
      "useSignInAgain",
      "useStepUp",
      "useStepUpMethods",
      "useTenantLinks",
    ]
  `);
});

it('exports these values from the entry for servers', async () => {
  expect(namesOf(await import('../prefetch.ts'))).toEqual(['prefetchAccount']);
});

it('exports these values from the entry of languages', async () => {
  expect(namesOf(await import('../languages.ts'))).toEqual([
    'AccountLanguage',
    'languages',
    'matchLanguage',
  ]);
});

it('exports these values from the entries of the dialog and the user button', async () => {
  expect(namesOf(await import('../dialog.ts'))).toEqual(['AccountCenterDialog']);
  expect(namesOf(await import('../user-button.ts'))).toEqual(['UserButton']);
});

it('exports these values from the entry of each section', async () => {
  expect({
    authenticator: namesOf(await import('../sections/authenticator/index.ts')),
    backupCodes: namesOf(await import('../sections/backup-codes/index.ts')),
    passkeys: namesOf(await import('../sections/passkeys/index.ts')),
    twoStep: namesOf(await import('../sections/two-step/index.ts')),
    apps: namesOf(await import('../sections/apps/index.ts')),
    email: namesOf(await import('../sections/email/index.ts')),
    enterprise: namesOf(await import('../sections/enterprise/index.ts')),
    social: namesOf(await import('../sections/social/index.ts')),
    phone: namesOf(await import('../sections/phone/index.ts')),
    password: namesOf(await import('../sections/password/index.ts')),
    profile: namesOf(await import('../sections/profile/index.ts')),
    sessions: namesOf(await import('../sections/sessions/index.ts')),
    trustedDevices: namesOf(await import('../sections/trusted-devices/index.ts')),
    tokens: namesOf(await import('../sections/tokens/index.ts')),
    deletion: namesOf(await import('../sections/deletion/index.ts')),
    username: namesOf(await import('../sections/username/index.ts')),
  }).toMatchInlineSnapshot(`
    {
      "apps": [
        "AppsSection",
        "AppsView",
        "appsMessages",
        "useApps",
      ],
      "authenticator": [
        "AuthenticatorSection",
        "AuthenticatorView",
        "authenticatorMessages",
        "useAuthenticator",
        "useAuthenticatorSetup",
      ],
      "backupCodes": [
        "BackupCodesSection",
        "BackupCodesView",
        "backupCodesMessages",
        "useBackupCodes",
        "useBackupCodesGeneration",
        "useBackupCodesReading",
      ],
      "deletion": [
        "DeletionSection",
        "DeletionView",
        "deletionMessages",
        "useAccountDeletion",
        "useDeletion",
      ],
      "email": [
        "EmailSection",
        "EmailView",
        "emailMessages",
        "useEmail",
        "useEmailChange",
      ],
      "enterprise": [
        "EnterpriseSection",
        "EnterpriseView",
        "enterpriseMessages",
        "useEnterprise",
      ],
      "passkeys": [
        "PasskeysSection",
        "PasskeysView",
        "passkeysMessages",
        "usePasskeyAdd",
        "usePasskeys",
      ],
      "password": [
        "PasswordSection",
        "PasswordView",
        "passwordMessages",
        "usePassword",
        "usePasswordChange",
      ],
      "phone": [
        "PhoneSection",
        "PhoneView",
        "phoneMessages",
        "usePhone",
        "usePhoneChange",
      ],
      "profile": [
        "ProfileSection",
        "ProfileView",
        "profileMessages",
        "useAvatar",
        "useAvatarChange",
        "useProfile",
      ],
      "sessions": [
        "SessionsSection",
        "SessionsView",
        "sessionsMessages",
        "useSessions",
      ],
      "social": [
        "SocialSection",
        "SocialView",
        "socialMessages",
        "useProviderToken",
        "useSocial",
        "useSocialLink",
      ],
      "tokens": [
        "TokensSection",
        "TokensView",
        "tokensMessages",
        "useTokenCreation",
        "useTokenRename",
        "useTokens",
      ],
      "trustedDevices": [
        "TrustedDevicesSection",
        "TrustedDevicesView",
        "trustedDevicesMessages",
        "useTrustedDevices",
      ],
      "twoStep": [
        "TwoStepSection",
        "TwoStepView",
        "twoStepMessages",
        "useTwoStep",
      ],
      "username": [
        "UsernameSection",
        "UsernameView",
        "useUsername",
        "useUsernameChange",
        "usernameMessages",
      ],
    }
  `);
});
