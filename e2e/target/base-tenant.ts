/** How far users may touch a field. */
export type FieldControl = 'Off' | 'ReadOnly' | 'Edit';

/** Parts of the sign-in experience, in the form that Logto's Management API takes. */
export type SignInExperiencePatch = {
  readonly passwordPolicy?: {
    readonly length?: { readonly min: number; readonly max: number };
    readonly characterTypes?: { readonly min: number };
    readonly rejects?: {
      readonly pwned: boolean;
      readonly repetitionAndSequence: boolean;
      readonly userInfo: boolean;
      readonly words: string[];
    };
  };
  readonly mfa?: { readonly policy: string; readonly factors: readonly string[] };
  /** Attempts, and minutes that a lock-out lasts. */
  readonly sentinelPolicy?: { readonly maxAttempts?: number; readonly lockoutDuration?: number };
};

const editable = [
  'name',
  'avatar',
  'profile',
  'email',
  'phone',
  'password',
  'username',
  'social',
  'customData',
  'mfa',
  'session',
];

/** The fields of the base tenant: users may change everything. */
export const baseFields: Readonly<Record<string, FieldControl>> = Object.fromEntries(
  editable.map((field) => [field, 'Edit']),
);

const method = (identifier: string, verificationCode: boolean) => ({
  identifier,
  password: true,
  verificationCode,
  isPasswordPrimary: true,
});

/** The sign-in experience of the base tenant. No check against known leaks: that needs a network. */
export const baseExperience = {
  signIn: { methods: [method('username', false), method('email', true), method('phone', true)] },
  // Nothing is asked for at sign-up: a server asks users without it for the rest when they sign in.
  signUp: { identifiers: [], password: false, verify: false },
  passwordPolicy: {
    length: { min: 8, max: 256 },
    characterTypes: { min: 1 },
    rejects: { pwned: false, repetitionAndSequence: true, userInfo: true, words: [] },
  },
  sentinelPolicy: {},
  mfa: { policy: 'NoPrompt', factors: ['Totp', 'WebAuthn', 'BackupCode'] },
};
