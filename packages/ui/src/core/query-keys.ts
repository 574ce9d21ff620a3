/**
 * Keys of everything that is cached, under one root so that a sign-out can drop it whole.
 * The user's id is no part of them: the cache belongs to one signed-in user and is cleared between two.
 */
export const queryKeys = {
  root: ['account-center'],
  account: ['account-center', 'account'],
  userInfo: ['account-center', 'user-info'],
  settings: ['account-center', 'settings'],
  mfa: ['account-center', 'mfa'],
  mfaConfigs: ['account-center', 'mfa-configs'],
  backupCodes: ['account-center', 'backup-codes'],
  sessions: ['account-center', 'sessions'],
  grants: ['account-center', 'grants'],
  devices: ['account-center', 'devices'],
  tokens: ['account-center', 'tokens'],
} as const satisfies Record<string, readonly string[]>;

/** One of the keys above. */
export type QueryKey = (typeof queryKeys)[keyof typeof queryKeys];
