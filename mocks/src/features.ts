/** Which Logto a fake plays: `current` is 1.42 with the changes after it, `older` is 1.39. */
export type FakeVersion = 'current' | 'older';

/** What came between 1.39 and the current server, each under the name of what it brought. */
export type Features = {
  /** 1.40: a user without any way to verify sets a first password without step-up. */
  firstPasswordWithoutStepUp: boolean;
  /** 1.40: sessions say which one is the caller's. */
  currentSession: boolean;
  /** 1.40: `PUT /api/my-account/identities`. */
  identityReplacement: boolean;
  /** 1.40: `profileFields` in the settings. */
  profileFields: boolean;
  /** 1.41: users without any way to verify link social accounts without step-up. */
  socialWithoutStepUp: boolean;
  /** 1.41: avatar upload. */
  avatarUpload: boolean;
  /** 1.41: user name policy. */
  usernamePolicy: boolean;
  /** 1.41: the tenant sets the life of a code and the tries that it allows. */
  verificationCodePolicy: boolean;
  /** 1.41: ten messages a recipient in ten minutes. */
  sendCap: boolean;
  /** 1.41: passkeys have a field of their own. */
  passkeyField: boolean;
  /** 1.41: only passwords and permission codes serve as step-up. */
  permissionRecordsOnly: boolean;
  /** 1.42: provider tokens need the `identities` scope. */
  providerTokenScope: boolean;
  /** 1.42: blocked addresses get no code. */
  blocklistBeforeCode: boolean;
  /** 1.42: adding a factor switches the second step on. */
  factorEnablesMfa: boolean;
  /** 1.42: passkeys may come from the origin of the request; before that from the server's own. */
  originFromHeader: boolean;
  /** 1.42: the public settings hide the block list. */
  hiddenBlocklist: boolean;
  /** After 1.42: third-party applications change nothing. */
  firstPartyGuard: boolean;
  /** After 1.42: `cimdClientId` in the profile. */
  clientMetadata: boolean;
  /** After 1.42, behind a flag: trusted devices. */
  trustedDevices: boolean;
};

const all = (present: boolean): Features => ({
  firstPasswordWithoutStepUp: present,
  currentSession: present,
  identityReplacement: present,
  profileFields: present,
  socialWithoutStepUp: present,
  avatarUpload: present,
  usernamePolicy: present,
  verificationCodePolicy: present,
  sendCap: present,
  passkeyField: present,
  permissionRecordsOnly: present,
  providerTokenScope: present,
  blocklistBeforeCode: present,
  factorEnablesMfa: present,
  originFromHeader: present,
  hiddenBlocklist: present,
  firstPartyGuard: present,
  clientMetadata: present,
  trustedDevices: present,
});

const features = { current: all(true), older: all(false) } satisfies Record<FakeVersion, Features>;

/** The features of a version. */
export const featuresOf = (version: FakeVersion): Features => features[version];
