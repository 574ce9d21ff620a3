import type { FakeRelease } from '@account-center/mocks';

/** The fields of the account center settings, in the order of Logto's console. */
export const playgroundFields = [
  'name',
  'avatar',
  'profile',
  'email',
  'phone',
  'username',
  'password',
  'social',
  'customData',
  'mfa',
  'passkey',
  'session',
  'trustedDevice',
] as const;

/** One field of the policy. */
export type PlaygroundField = (typeof playgroundFields)[number];

/** What users may do with a field. */
export const controls = ['Edit', 'ReadOnly', 'Off'] as const;

/** One of three states of a field. */
export type Control = (typeof controls)[number];

/** Kinds of users, by what they have. */
export const userShapes = {
  full: 'Has everything',
  fresh: 'Fresh: name, email, phone',
  email: 'One method: an email address',
  social: 'No method: a social account',
  managed: 'Managed by single sign-on',
} as const;

/** A kind of user. */
export type UserShape = keyof typeof userShapes;

/** Servers that the fake plays, the newest first. */
export const serverVersions = {
  1.44: 'Logto 1.44',
  1.43: 'Logto 1.43',
  1.42: 'Logto 1.42',
  1.41: 'Logto 1.41',
  '1.40': 'Logto 1.40',
  1.39: 'Logto 1.39',
} satisfies Record<FakeRelease, string>;

/** A server's version. */
export type ServerVersion = FakeRelease;

/** Everything that is chosen: flat and of plain words, so that it fits into the address. */
export type PlaygroundChoices = Readonly<Record<PlaygroundField, Control>> & {
  readonly user: UserShape;
  readonly version: ServerVersion;
  /** Whether the Account API is switched on at all. */
  readonly api: 'on' | 'off';
};

/** What is chosen at first: everything may be edited. */
export const initialChoices: PlaygroundChoices = {
  user: 'full',
  version: '1.44',
  api: 'on',
  name: 'Edit',
  avatar: 'Edit',
  profile: 'Edit',
  email: 'Edit',
  phone: 'Edit',
  username: 'Edit',
  password: 'Edit',
  social: 'Edit',
  customData: 'Edit',
  mfa: 'Edit',
  passkey: 'Edit',
  session: 'Edit',
  trustedDevice: 'Edit',
};
