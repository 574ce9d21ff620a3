import type { BrowserContext, Page } from '@playwright/test';
import type { FieldControl, SignInExperiencePatch } from './base-tenant.ts';
import type { SocialProvider } from './social-provider.ts';

/** The servers that the tests can run against. */
export type TargetName = 'fake' | 'real';

/** Options of a Playwright project. */
export type TargetOptions = { targetName: TargetName };

/** What a test changes about the base tenant. */
export type TenantPatch = {
  readonly fields?: Readonly<Record<string, FieldControl>>;
  readonly signInExperience?: SignInExperiencePatch;
  /** The fields of the profile, in their order. */
  readonly profileFields?: readonly { readonly name: string; readonly [key: string]: unknown }[];
  /** Whether there is a place for pictures. */
  readonly avatarStorage?: boolean;
  /** Whether the tenant lets users trust devices, where the server has them. */
  readonly trustedDevices?: boolean;
};

/** A user to create. `socialId` is the id at the social provider that the tenant has. */
export type UserSpec = {
  readonly username?: string;
  readonly password?: string;
  readonly primaryEmail?: string;
  readonly primaryPhone?: string;
  readonly name?: string;
  readonly socialId?: string;
};

/** A user that exists. */
export type TestUser = UserSpec & { readonly id: string };

/** Something that not every server can do; the value is `true`, or why not, in a plain sentence. */
export type Capabilities = Readonly<
  Record<
    | 'socialSignIn'
    /** Pictures can be uploaded, and there is a place for them. */
    | 'avatarStorage'
    | 'trustedDevices'
    /** Those who have nothing to verify with may change their social accounts. */
    | 'linkWithoutStepUp'
    /** Passkeys may be shown where other second factors are hidden. */
    | 'passkeyField'
    /** Devices that were trusted before can be put there. */
    | 'givenDevices'
    /** Access of an application of another vendor can be put there. */
    | 'givenAccess'
    /** Users get in without the second step that the tenant demands, and set it up afterwards. */
    | 'lateSecondStep'
    /** The provider's page can send headers that browsers heed. */
    | 'providerHeaders',
    true | string
  >
>;

/** A server under test: what an administrator, a mailbox and the passing of time do to it. */
export type Target = {
  readonly name: TargetName;
  readonly capabilities: Capabilities;
  /** Sets the tenant to the base tenant with the patch laid over it. */
  setTenant(patch?: TenantPatch): Promise<void>;
  createUser(spec: UserSpec): Promise<TestUser>;
  /** Removes the users that were created. */
  removeUsers(): Promise<void>;
  /** The latest code that went to an email address or a phone number (digits alone). */
  lastCode(recipient: string): Promise<string>;
  /** Signs in on the server's own pages, which must be open, and returns when the application is left to itself. */
  signIn(page: Page, user: TestUser): Promise<void>;
  /** The tenant's social provider, for the pages of a browser. Call it before anything goes there. */
  socialProvider(context: BrowserContext): Promise<SocialProvider>;
  /** Makes the step-up record that the page holds one that has expired, unknown to the page. */
  ageVerification(page: Page): Promise<void>;
  /** Puts the tenant back as it was found. */
  close(): Promise<void>;
};
