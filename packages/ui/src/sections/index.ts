'use client';
import type { TenantSettings } from '@account-center/client';
import type { AccountField } from '../core/field-access.ts';
import { isTrustingOff } from '../data/trusted-device-policy.ts';
import { type LazySection, lazySection } from '../frame/lazy-section.tsx';
import { lazyModule } from '../lib/lazy-module.ts';
import { deletionPage } from './deletion/deletion-page.ts';

/** The groups of the account center in their order; each is a page. */
export type SectionGroup = 'profile' | 'signIn' | 'secondStep' | 'access' | 'account';

/** What decides about sections that no field of the tenant's policy switches. */
export type SectionAvailability = {
  readonly hasBackend: boolean;
  /** Absent while they are read, and where they cannot be read. */
  readonly settings: TenantSettings | undefined;
};

/**
 * One section of the account center. `field` is what the tenant's policy switches it by; of several one is enough.
 * `isOffered` decides about one that needs something else.
 */
export type BuiltInSection = {
  readonly id: string;
  readonly group: SectionGroup;
  readonly field?: AccountField | readonly AccountField[];
  readonly isOffered?: (offer: SectionAvailability) => boolean;
  readonly Component: LazySection;
};

/** One chunk a group: its sections arrive together, when the group is opened or the browser is idle. */
const profile = lazyModule(() => import('./groups/profile.ts'));
const signIn = lazyModule(() => import('./groups/sign-in.ts'));
const secondStep = lazyModule(() => import('./groups/second-step.ts'));
const access = lazyModule(() => import('./groups/access.ts'));
const account = lazyModule(() => import('./groups/account.ts'));

/** A card that has to be unlocked is about as high as three rows until then. */
const gate = { hint: true, rows: 3 };

const all = (): readonly BuiltInSection[] => [
  {
    id: 'profile',
    group: 'profile',
    field: ['name', 'avatar', 'profile', 'customData'],
    Component: lazySection(profile, ({ ProfileSection }) => ProfileSection, {
      icon: false,
      rows: 5,
    }),
  },
  {
    id: 'email',
    group: 'signIn',
    field: 'email',
    Component: lazySection(signIn, ({ EmailSection }) => EmailSection),
  },
  {
    id: 'phone',
    group: 'signIn',
    field: 'phone',
    Component: lazySection(signIn, ({ PhoneSection }) => PhoneSection),
  },
  {
    id: 'username',
    group: 'signIn',
    field: 'username',
    Component: lazySection(signIn, ({ UsernameSection }) => UsernameSection),
  },
  {
    id: 'password',
    group: 'signIn',
    field: 'password',
    Component: lazySection(signIn, ({ PasswordSection }) => PasswordSection),
  },
  {
    id: 'social',
    group: 'signIn',
    field: 'social',
    Component: lazySection(signIn, ({ SocialSection }) => SocialSection, { rows: 2 }),
  },
  {
    id: 'enterprise',
    group: 'signIn',
    // No field of the policy is about it: it stands wherever there is something else about signing in.
    field: ['email', 'phone', 'username', 'password', 'social'],
    Component: lazySection(signIn, ({ EnterpriseSection }) => EnterpriseSection, {
      hint: true,
      action: false,
    }),
  },
  {
    id: 'passkeys',
    group: 'signIn',
    field: 'passkey',
    Component: lazySection(signIn, ({ PasskeysSection }) => PasskeysSection, {
      rows: 2,
      hint: true,
    }),
  },
  {
    id: 'two-step',
    group: 'secondStep',
    field: 'mfa',
    Component: lazySection(secondStep, ({ TwoStepSection }) => TwoStepSection, {
      icon: false,
      rows: 2,
      action: false,
    }),
  },
  {
    id: 'authenticator',
    group: 'secondStep',
    field: 'mfa',
    Component: lazySection(secondStep, ({ AuthenticatorSection }) => AuthenticatorSection),
  },
  {
    id: 'backup-codes',
    group: 'secondStep',
    field: 'mfa',
    Component: lazySection(secondStep, ({ BackupCodesSection }) => BackupCodesSection),
  },
  {
    id: 'sessions',
    group: 'access',
    field: 'session',
    Component: lazySection(access, ({ SessionsSection }) => SessionsSection, gate),
  },
  {
    id: 'trusted-devices',
    group: 'access',
    field: 'trustedDevice',
    isOffered: ({ settings }) => !isTrustingOff(settings),
    Component: lazySection(access, ({ TrustedDevicesSection }) => TrustedDevicesSection, gate),
  },
  {
    id: 'apps',
    group: 'access',
    field: 'session',
    Component: lazySection(access, ({ AppsSection }) => AppsSection, gate),
  },
  {
    id: 'tokens',
    group: 'access',
    isOffered: ({ hasBackend, settings }) => hasBackend && settings?.backend?.tokens !== false,
    Component: lazySection(account, ({ TokensSection }) => TokensSection, { rows: 2, hint: true }),
  },
  {
    id: 'deletion',
    group: 'account',
    isOffered: ({ hasBackend, settings }) =>
      (hasBackend && settings?.backend?.deletion !== false) ||
      deletionPage(settings?.accountCenter.deleteAccountUrl) !== undefined,
    Component: lazySection(account, ({ DeletionSection }) => DeletionSection, { icon: false }),
  },
];

/** The sections in their order. They come from one call, which a bundler can leave out of a page without them. */
export const sections: readonly BuiltInSection[] = all();
