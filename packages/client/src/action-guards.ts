import type { AccountClient } from './account-client.ts';

/** The groups of calls that a client has. */
export type Groups = Omit<AccountClient, 'verification' | 'hasBackend' | 'user'>;

/** The name of every client method that talks to a server, for example `email.set`. */
export type ClientAction = {
  [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}`;
}[keyof Groups];

/** When a method needs a step-up record. */
export type ActionGuard = 'always' | 'if-possible' | 'never';

/**
 * Whether a method needs a step-up record: `always`, `never`, or `if-possible`, which means that users who have
 * something to verify with must (`account.hasSecurityVerificationMethod`) and the others need not.
 */
export const actionGuards = {
  'account.get': 'never',
  'account.userInfo': 'never',
  'account.update': 'never',
  'account.updateProfile': 'never',
  'account.uploadAvatar': 'never',
  'username.set': 'always',
  'username.remove': 'always',
  'password.set': 'if-possible',
  'email.set': 'always',
  'email.remove': 'always',
  'phone.set': 'always',
  'phone.remove': 'always',
  'identities.link': 'if-possible',
  'identities.replace': 'if-possible',
  'identities.unlink': 'if-possible',
  'providerTokens.get': 'never',
  'providerTokens.getEnterprise': 'never',
  'providerTokens.update': 'never',
  'mfa.list': 'never',
  'mfa.generateTotpSecret': 'never',
  'mfa.addTotp': 'always',
  'mfa.replaceTotp': 'always',
  'mfa.generateBackupCodes': 'never',
  'mfa.addBackupCodes': 'always',
  'mfa.backupCodes': 'always',
  'mfa.remove': 'always',
  'mfa.settings': 'never',
  'mfa.updateSettings': 'always',
  'mfa.configs': 'never',
  'mfa.updateConfigs': 'always',
  'passkeys.add': 'always',
  'passkeys.rename': 'always',
  'passkeys.remove': 'always',
  'sessions.list': 'always',
  'sessions.revoke': 'always',
  'grants.list': 'always',
  'grants.revoke': 'always',
  'devices.list': 'always',
  'devices.remove': 'always',
  'verifications.password': 'never',
  'verifications.sendStepUpCode': 'never',
  'verifications.checkStepUpCode': 'never',
  'verifications.sendProofCode': 'never',
  'verifications.checkProofCode': 'never',
  'verifications.startSocial': 'never',
  'verifications.checkSocial': 'never',
  'verifications.startPasskey': 'never',
  'verifications.checkPasskey': 'never',
  'settings.get': 'never',
  'tokens.list': 'never',
  'tokens.create': 'always',
  'tokens.rename': 'always',
  'tokens.remove': 'always',
  'deletion.remove': 'always',
} as const satisfies Record<ClientAction, ActionGuard>;
