/** The releases of Logto that the fake plays, the oldest first. */
export const releases = ['1.39', '1.40', '1.41', '1.42', '1.43', '1.44'] as const;

/** A release of Logto that the fake plays. */
export type FakeRelease = (typeof releases)[number];

/** The release that a fake plays unless told. */
export const newestRelease = '1.44' satisfies FakeRelease;

const isRelease = (text: unknown): text is FakeRelease =>
  releases.some((release) => release === text);

/**
 * How a change is known.
 *
 * - `run`: seen on servers that were run, the released 1.42.0 and main of 2026-08-21.
 * - `source`: read in the source of the releases.
 * - `announced`: from the announcement and the published API differences. No one ran it.
 */
export type Source = 'run' | 'source' | 'announced';

/** Something that a release does and the one before it does not. */
export type Change = {
  since: FakeRelease;
  source: Source;
  what: string;
  /** Keys that answers have from then on. */
  adds?: readonly string[];
  /** Keys that answers have no more. */
  drops?: readonly string[];
};

const changeTable = {
  firstPasswordWithoutStepUp: {
    since: '1.40',
    source: 'source',
    what: 'A user without any way to verify sets a first password without step-up.',
  },
  currentSession: {
    since: '1.40',
    source: 'source',
    what: 'Sessions say which one is the caller’s.',
    adds: ['isCurrent'],
  },
  identityReplacement: {
    since: '1.40',
    source: 'source',
    what: '`PUT /api/my-account/identities`.',
  },
  profileFields: {
    since: '1.40',
    source: 'source',
    what: '`profileFields` in the settings.',
    adds: ['profileFields'],
  },
  verificationMethodFlag: {
    since: '1.41',
    source: 'source',
    what: 'The account says whether the user has anything to verify with.',
    adds: ['hasSecurityVerificationMethod'],
  },
  socialWithoutStepUp: {
    since: '1.41',
    source: 'source',
    what: 'Users without any way to verify link social accounts without step-up.',
  },
  avatarUpload: {
    since: '1.41',
    source: 'source',
    what: '`POST /api/my-account/user-assets/avatar`, in development builds alone before.',
  },
  usernamePolicy: {
    since: '1.41',
    source: 'source',
    what: 'A policy for user names.',
    adds: ['usernamePolicy'],
  },
  verificationCodePolicy: {
    since: '1.41',
    source: 'source',
    what: 'The tenant sets the life of a code and the tries that it allows.',
    adds: ['verificationCodePolicy'],
  },
  passwordExpiration: {
    since: '1.41',
    source: 'source',
    what: 'Passwords can expire at sign-in.',
    adds: ['passwordExpiration'],
  },
  sendCap: {
    since: '1.41',
    source: 'source',
    what: 'Ten messages a recipient in ten minutes.',
  },
  passkeyField: {
    since: '1.41',
    source: 'source',
    what: 'Passkeys have a field of their own.',
  },
  permissionRecordsOnly: {
    since: '1.41',
    source: 'source',
    what: 'Only passwords and permission codes serve as step-up.',
  },
  providerTokenScope: {
    since: '1.42',
    source: 'run',
    what: 'Provider tokens need the scope `identities`.',
  },
  blocklistBeforeCode: {
    since: '1.42',
    source: 'run',
    what: 'Blocked addresses get no code.',
  },
  emailAllowlist: {
    since: '1.42',
    source: 'source',
    what: 'A list of allowed addresses.',
  },
  factorEnablesMfa: {
    since: '1.42',
    source: 'run',
    what: 'Adding a factor switches the second step on.',
  },
  originFromHeader: {
    since: '1.42',
    source: 'run',
    what: 'Passkeys may come from the origin of the request; before that from the server’s own.',
  },
  hiddenBlocklist: {
    since: '1.42',
    source: 'run',
    what: 'The public settings hide the block list.',
    drops: ['emailBlocklistPolicy'],
  },
  grantRevocation: {
    since: '1.42',
    source: 'source',
    what: 'Revoking an opaque token ends its whole grant, the refresh token too.',
  },
  firstPartyGuard: {
    since: '1.43',
    source: 'run',
    what: 'Third-party applications change nothing, nor step up.',
  },
  clientMetadata: {
    since: '1.43',
    source: 'run',
    what: 'Dynamic applications: `cimdClientId` in the profile, their grants in the list.',
    adds: ['cimdClientId'],
  },
  suspendedUsersRefused: {
    since: '1.43',
    source: 'run',
    what: 'No token is issued for a suspended user.',
  },
  unknownProfileFieldsDropped: {
    since: '1.43',
    source: 'run',
    what: '`PATCH /api/account-center` drops unknown profile fields; it refused them before.',
  },
  trustedDevicesInDevelopment: {
    since: '1.43',
    source: 'run',
    what: 'Trusted devices behind the development switch, a page at a time, and their scope.',
  },
  trustedDevices: {
    since: '1.44',
    source: 'announced',
    what: 'Trusted devices for everyone: the tenant’s policy, and one list without pages.',
    adds: ['trustedDevice'],
  },
  mfaRequirement: {
    since: '1.44',
    source: 'announced',
    what: '`required` in the answers of `mfa-settings`.',
    adds: ['required'],
  },
  crossOriginOpenerPolicy: {
    since: '1.44',
    source: 'announced',
    what: 'The sign-in experience tells the policy that its pages are served with.',
    adds: ['crossOriginOpenerPolicy'],
  },
  providerBadGateway: {
    since: '1.44',
    source: 'announced',
    what: 'A provider that does not answer is a 502; before that a 400.',
  },
  longUserIds: {
    since: '1.44',
    source: 'announced',
    what: 'User ids of up to 128 characters, such as `auth0|abc123`; twelve before.',
  },
} as const satisfies Record<string, Change>;

/** What a release can do, each under the name of the change that brought it. */
export type Features = Readonly<Record<keyof typeof changeTable, boolean>>;

/** Everything that differs between the releases. Routes, keys, refusals, scopes and policies derive from it. */
export const changes: Readonly<Record<keyof Features, Change>> = changeTable;

const reaches = (release: FakeRelease, since: FakeRelease): boolean =>
  releases.indexOf(release) >= releases.indexOf(since);

/** The features of a release. */
export const featuresOf = (release: FakeRelease): Features =>
  // Each key of the table is there once.
  Object.fromEntries(
    Object.entries(changes).map(([name, { since }]) => [name, reaches(release, since)]),
  ) as Features;

/**
 * A release that is known.
 *
 * @throws TypeError for any other text, which callers without types and the environment may give
 */
export const knownRelease = (release: string): FakeRelease => {
  if (isRelease(release)) return release;
  throw new TypeError(`There is no release ${release}: ${releases.join(', ')}`);
};
