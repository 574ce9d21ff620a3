import type { WriteAction } from './account-writes.ts';

/**
 * A write of each kind: with a step-up, without, of the backend, with a proof, queued, of a file, a verification. For
 * tabs in which the other writes go the same way.
 */
export const someWrites: WriteAction[] = [
  'account.update',
  'account.uploadAvatar',
  'password.set',
  'email.set',
  'identities.link',
  'mfa.remove',
  'tokens.create',
  'deletion.remove',
  'verifications.password',
];
