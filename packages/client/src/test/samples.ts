import type { AccountClient } from '../account-client.ts';
import type { ClientAction } from '../action-guards.ts';
import type {
  IdentifierProof,
  PasskeyProof,
  PendingPasskey,
  PendingProofCode,
  PendingRecordId,
  PendingSocial,
  PendingStepUpCode,
  ProofId,
  SocialProof,
  StepUpRecord,
  StepUpRecordId,
} from '../records.ts';

const expiresAt = 2_000_000_000_000;
const id = 'proof-id' as ProofId;

/** A live step-up record. */
export const stepUpRecord = (name = 'record-1', until = expiresAt): StepUpRecord => ({
  kind: 'step-up',
  id: name as StepUpRecordId,
  expiresAt: until,
});

/** Proof of an email address. */
export const emailProof: IdentifierProof<'email'> = {
  kind: 'proof',
  type: 'email',
  id,
  value: 'new@example.com',
  expiresAt,
};

/** Proof of a phone number. */
export const phoneProof: IdentifierProof<'phone'> = {
  kind: 'proof',
  type: 'phone',
  id,
  value: '4915112345678',
  expiresAt,
};

/** Proof of a social account. */
export const socialProof: SocialProof = { kind: 'proof', type: 'social', id, expiresAt };

/** Proof of a passkey. */
export const passkeyProof: PasskeyProof = { kind: 'proof', type: 'passkey', id, expiresAt };

const record = 'pending-id';

/** A code under way to the current address. */
export const pendingStepUpCode: PendingStepUpCode = {
  type: 'email',
  value: 'alice@example.com',
  record: record as PendingRecordId<'step-up-code'>,
  expiresAt,
};

/** A code under way to a new address. */
export const pendingProofCode: PendingProofCode<'email'> = {
  type: 'email',
  value: 'new@example.com',
  record: record as PendingRecordId<'proof-code'>,
  expiresAt,
};

/** A trip to a social provider. */
export const pendingSocial: PendingSocial = {
  record: record as PendingRecordId<'social'>,
  authorizationUri: 'https://provider.test/authorize',
  expiresAt,
};

/** A passkey ceremony. */
export const pendingPasskey: PendingPasskey = {
  record: record as PendingRecordId<'new-passkey'>,
  registrationOptions: {
    rp: { name: 'auth.test', id: 'auth.test' },
    user: { id: 'dXNlcg', name: 'alice', displayName: 'Alice' },
    challenge: 'Y2hhbGxlbmdl',
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  },
  expiresAt,
};

/** What a ceremony gives. */
export const passkeyCredential = {
  id: 'credential-id',
  rawId: 'credential-id',
  response: { clientDataJSON: 'client-data', attestationObject: 'attestation' },
  clientExtensionResults: {},
};

/** A harmless call of every action. */
export const callOf: Record<ClientAction, (client: AccountClient) => Promise<unknown>> = {
  'account.get': (client) => client.account.get(),
  'account.userInfo': (client) => client.account.userInfo(),
  'account.update': (client) => client.account.update({ name: 'Alice' }),
  'account.updateProfile': (client) => client.account.updateProfile({ nickname: 'Al' }),
  'account.uploadAvatar': (client) => client.account.uploadAvatar(new Blob(['picture'])),
  'username.set': (client) => client.username.set({ username: 'alice' }),
  'username.remove': (client) => client.username.remove(),
  'password.set': (client) => client.password.set({ password: 'secret-password' }),
  'email.set': (client) => client.email.set({ email: emailProof.value, proof: emailProof }),
  'email.remove': (client) => client.email.remove(),
  'phone.set': (client) => client.phone.set({ phone: phoneProof.value, proof: phoneProof }),
  'phone.remove': (client) => client.phone.remove(),
  'identities.link': (client) => client.identities.link({ proof: socialProof }),
  'identities.replace': (client) => client.identities.replace({ proof: socialProof }),
  'identities.unlink': (client) => client.identities.unlink({ target: 'git/hub' }),
  'providerTokens.get': (client) => client.providerTokens.get({ target: 'git/hub' }),
  'providerTokens.getEnterprise': (client) =>
    client.providerTokens.getEnterprise({ connectorId: 'okta' }),
  'providerTokens.update': (client) =>
    client.providerTokens.update({ target: 'git/hub', proof: socialProof }),
  'mfa.list': (client) => client.mfa.list(),
  'mfa.generateTotpSecret': (client) => client.mfa.generateTotpSecret(),
  'mfa.addTotp': (client) => client.mfa.addTotp({ secret: 'SECRET', code: '123456' }),
  'mfa.replaceTotp': (client) => client.mfa.replaceTotp({ secret: 'SECRET', code: '123456' }),
  'mfa.generateBackupCodes': (client) => client.mfa.generateBackupCodes(),
  'mfa.addBackupCodes': (client) => client.mfa.addBackupCodes({ codes: ['0123456789'] }),
  'mfa.backupCodes': (client) => client.mfa.backupCodes(),
  'mfa.remove': (client) => client.mfa.remove({ id: 'factor/1' }),
  'mfa.settings': (client) => client.mfa.settings(),
  'mfa.updateSettings': (client) => client.mfa.updateSettings({ skipMfaOnSignIn: true }),
  'mfa.configs': (client) => client.mfa.configs(),
  'mfa.updateConfigs': (client) => client.mfa.updateConfigs({ mfa: { skipped: true } }),
  'passkeys.add': (client) => client.passkeys.add({ proof: passkeyProof, name: 'Laptop' }),
  'passkeys.rename': (client) => client.passkeys.rename({ id: 'factor/1', name: 'Phone' }),
  'passkeys.remove': (client) => client.passkeys.remove({ id: 'factor/1' }),
  'sessions.list': (client) => client.sessions.list(),
  'sessions.revoke': (client) => client.sessions.revoke({ id: 'session/1', revokeGrants: 'all' }),
  'grants.list': (client) => client.grants.list({ appType: 'thirdParty' }),
  'grants.revoke': (client) => client.grants.revoke({ id: 'grant/1' }),
  'devices.list': (client) => client.devices.list({ page: 2, pageSize: 50 }),
  'devices.remove': (client) => client.devices.remove({ id: 'device/1' }),
  'verifications.password': (client) =>
    client.verifications.password({ password: 'secret-password' }),
  'verifications.sendStepUpCode': (client) =>
    client.verifications.sendStepUpCode({ type: 'email', value: 'alice@example.com' }),
  'verifications.checkStepUpCode': (client) =>
    client.verifications.checkStepUpCode(pendingStepUpCode, { code: '123456' }),
  'verifications.sendProofCode': (client) =>
    client.verifications.sendProofCode({ type: 'email', value: 'new@example.com' }),
  'verifications.checkProofCode': (client) =>
    client.verifications.checkProofCode(pendingProofCode, { code: '123456' }),
  'verifications.startSocial': (client) =>
    client.verifications.startSocial({
      connectorId: 'connector-1',
      state: 'state-1',
      redirectUri: 'https://app.test/callback',
    }),
  'verifications.checkSocial': (client) =>
    client.verifications.checkSocial(pendingSocial, { connectorData: { code: 'code-1' } }),
  'verifications.startPasskey': (client) => client.verifications.startPasskey(),
  'verifications.checkPasskey': (client) =>
    client.verifications.checkPasskey(pendingPasskey, { credential: passkeyCredential }),
  'settings.get': (client) => client.settings.get(),
  'tokens.list': (client) => client.tokens.list(),
  'tokens.create': (client) => client.tokens.create({ name: 'CI', expiresAt: null }),
  'tokens.rename': (client) => client.tokens.rename({ name: 'CI', newName: 'Build' }),
  'tokens.remove': (client) => client.tokens.remove({ name: 'CI' }),
  'deletion.remove': (client) => client.deletion.remove({ confirmation: 'alice' }),
};
