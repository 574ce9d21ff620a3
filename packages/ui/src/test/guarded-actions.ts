import {
  type AccountClient,
  actionGuards,
  type ClientAction,
  type IdentifierProof,
  type PasskeyProof,
  type SocialProof,
} from '@account-center/client';
import {
  type FakeLogto,
  RECORDER_SPA_ID,
  type Scenario,
  type SignedInUser,
} from '@account-center/mocks';
import { createAccountBackend } from '@account-center/server';
import { type QueryKey, queryKeys } from '../core/query-keys.ts';
import { signedInAs } from './signed-in-as.ts';

/** An action of the client that may need a step-up record. */
export type GuardedAction = {
  [Action in ClientAction]: (typeof actionGuards)[Action] extends 'never' ? never : Action;
}[ClientAction];

/** The guarded actions that read; they are locked instead of asking. */
export type GuardedRead = 'mfa.backupCodes' | 'sessions.list' | 'grants.list' | 'devices.list';

/** What an action can be done with: the user who does it, and what was proved before. */
export type Prepared = {
  readonly user: SignedInUser['user'];
  readonly emailProof: IdentifierProof<'email'>;
  readonly phoneProof: IdentifierProof<'phone'>;
  readonly socialProof: SocialProof;
  readonly passkeyProof: PasskeyProof;
};

type Call = {
  readonly run: (client: AccountClient, prepared: Prepared) => Promise<unknown>;
  /** Method and path of the one request that it is. */
  readonly request: string;
  /** The status of the answer once the user has verified. */
  readonly status: number;
};

const password = 'Corr3ct-Horse!battery';
const day = 86_400_000;
const agent = 'Mozilla/5.0';

/** A user who has something for each action to act upon, but no backup codes that are in the way of new ones. */
export const everybodysUser: Scenario = (logto, tenant) => {
  const now = Date.now();
  const createdAt = new Date(now - day).toISOString();
  return signedInAs({
    username: 'alice',
    password,
    primaryEmail: 'alice@example.com',
    primaryPhone: '14155550123',
    identities: { 'mock-social': { userId: 'alice-there', details: { id: 'alice-there' } } },
    mfaVerifications: [
      { id: 'totp', createdAt, type: 'Totp', key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
      {
        id: 'passkey',
        createdAt,
        type: 'WebAuthn',
        rpId: 'logto.test',
        credentialId: 'credential',
        publicKey: 'key',
        counter: 0,
        agent,
        transports: ['internal'],
      },
      {
        id: 'codes',
        createdAt,
        type: 'BackupCode',
        codes: [{ code: '0123456789', usedAt: createdAt }],
      },
    ],
    personalAccessTokens: [
      { name: 'Build server', value: 'pat_value', createdAt: now - day, expiresAt: null },
    ],
    trustedDevices: [
      {
        id: 'device',
        secret: 'secret',
        userAgent: agent,
        country: 'GB',
        city: 'Oxford',
        createdAt: now - day,
        lastUsedAt: now,
        expiresAt: now + day,
      },
    ],
    scopes: [
      'openid',
      'profile',
      'email',
      'phone',
      'identities',
      'urn:logto:scope:sessions',
      'urn:logto:scope:trusted_devices',
    ],
  })(logto, tenant);
};

/** Proves a new email, phone, social account and passkey, as the flows before an action would. */
export const prepare = (logto: FakeLogto, { user }: SignedInUser): Prepared => {
  const { records, tenant, clock } = logto.state;
  const expiresAt = clock.now() + 600_000;
  const connectorId =
    tenant.current.connectors.find(({ type }) => type === 'Social')?.id ?? 'no connector';
  const code = { value: '000000', createdAt: clock.now(), tries: 0, consumed: true };
  const proofOf = <Type extends 'email' | 'phone'>(type: Type, value: string) => {
    const { id } = records.create({
      type: type === 'email' ? 'EmailVerificationCode' : 'PhoneVerificationCode',
      identifier: { type, value },
      template: 'BindNewIdentifier',
      code,
      verified: true,
    });
    return { kind: 'proof', type, id, value, expiresAt } as IdentifierProof<Type>;
  };
  const social = records.create(
    {
      type: 'Social',
      connectorId,
      redirectUri: 'http://app.test/callback',
      userInfo: { id: 'alice-elsewhere', rawData: {} },
    },
    user.id,
  );
  const passkey = records.create(
    {
      type: 'WebAuthn',
      challenge: 'challenge',
      rpId: 'logto.test',
      passkey: { rpId: 'logto.test', credentialId: 'new', publicKey: 'key', counter: 0, agent },
    },
    user.id,
  );
  return {
    user,
    emailProof: proofOf('email', 'new@example.com'),
    phoneProof: proofOf('phone', '14155550199'),
    socialProof: { kind: 'proof', type: 'social', id: social.id, expiresAt } as SocialProof,
    passkeyProof: { kind: 'proof', type: 'passkey', id: passkey.id, expiresAt } as PasskeyProof,
  };
};

const secret = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';
const factors = '/api/my-account/mfa-verifications';

/** Each guarded action that writes, as a section would call it. A new one of the client fails the type check here. */
export const guardedWrites = {
  'username.set': {
    run: (client) => client.username.set({ username: 'hatter' }),
    request: 'PATCH /api/my-account',
    status: 200,
  },
  'username.remove': {
    run: (client) => client.username.remove(),
    request: 'PATCH /api/my-account',
    status: 200,
  },
  'password.set': {
    run: (client) => client.password.set({ password: 'An0ther-Horse!battery' }),
    request: 'POST /api/my-account/password',
    status: 204,
  },
  'email.set': {
    run: (client, { emailProof: proof }) => client.email.set({ email: proof.value, proof }),
    request: 'POST /api/my-account/primary-email',
    status: 204,
  },
  'email.remove': {
    run: (client) => client.email.remove(),
    request: 'DELETE /api/my-account/primary-email',
    status: 204,
  },
  'phone.set': {
    run: (client, { phoneProof: proof }) => client.phone.set({ phone: proof.value, proof }),
    request: 'POST /api/my-account/primary-phone',
    status: 204,
  },
  'phone.remove': {
    run: (client) => client.phone.remove(),
    request: 'DELETE /api/my-account/primary-phone',
    status: 204,
  },
  'identities.link': {
    run: (client, { socialProof: proof }) => client.identities.link({ proof }),
    request: 'POST /api/my-account/identities',
    // The user has an account of this provider already, which the server says only after the verification.
    status: 400,
  },
  'identities.replace': {
    run: (client, { socialProof: proof }) => client.identities.replace({ proof }),
    request: 'PUT /api/my-account/identities',
    status: 204,
  },
  'identities.unlink': {
    run: (client) => client.identities.unlink({ target: 'mock-social' }),
    request: 'DELETE /api/my-account/identities/mock-social',
    status: 204,
  },
  'mfa.addTotp': {
    run: (client) => client.mfa.addTotp({ secret, code: '000000' }),
    request: `POST ${factors}`,
    status: 422,
  },
  'mfa.replaceTotp': {
    run: (client) => client.mfa.replaceTotp({ secret, code: 'wrong' }),
    request: `PUT ${factors}/totp`,
    status: 400,
  },
  'mfa.addBackupCodes': {
    run: (client) =>
      client.mfa.addBackupCodes({ codes: Array.from('0123456789', (digit) => digit.repeat(10)) }),
    request: `POST ${factors}`,
    status: 204,
  },
  'mfa.remove': {
    run: (client) => client.mfa.remove({ id: 'totp' }),
    request: `DELETE ${factors}/totp`,
    status: 204,
  },
  'mfa.updateSettings': {
    run: (client) => client.mfa.updateSettings({ skipMfaOnSignIn: true }),
    request: 'PATCH /api/my-account/mfa-settings',
    status: 200,
  },
  'mfa.updateConfigs': {
    run: (client) => client.mfa.updateConfigs({ mfa: { skipMfaOnSignIn: true } }),
    request: 'PATCH /api/my-account/logto-configs',
    status: 200,
  },
  'passkeys.add': {
    run: (client, { passkeyProof: proof }) => client.passkeys.add({ proof, name: 'Laptop' }),
    request: `POST ${factors}`,
    status: 204,
  },
  'passkeys.rename': {
    run: (client) => client.passkeys.rename({ id: 'passkey', name: 'Laptop' }),
    request: `PATCH ${factors}/passkey/name`,
    status: 200,
  },
  'passkeys.remove': {
    run: (client) => client.passkeys.remove({ id: 'passkey' }),
    request: `DELETE ${factors}/passkey`,
    status: 204,
  },
  'sessions.revoke': {
    run: (client) => client.sessions.revoke({ id: 'unknown' }),
    request: 'DELETE /api/my-account/sessions/unknown',
    status: 400,
  },
  'grants.revoke': {
    run: (client) => client.grants.revoke({ id: 'unknown' }),
    request: 'DELETE /api/my-account/grants/unknown',
    status: 404,
  },
  'devices.remove': {
    run: (client) => client.devices.remove({ id: 'device' }),
    request: 'DELETE /api/my-account/trusted-devices/device',
    status: 204,
  },
  'tokens.create': {
    run: (client) => client.tokens.create({ name: 'Deployment', expiresAt: null }),
    request: 'POST /backend/personal-access-tokens',
    status: 201,
  },
  'tokens.rename': {
    run: (client) => client.tokens.rename({ name: 'Build server', newName: 'Old server' }),
    request: 'PATCH /backend/personal-access-tokens',
    status: 200,
  },
  'tokens.remove': {
    run: (client) => client.tokens.remove({ name: 'Build server' }),
    request: 'DELETE /backend/personal-access-tokens',
    status: 204,
  },
  'deletion.remove': {
    run: (client) => client.deletion.remove({ confirmation: 'alice' }),
    request: 'DELETE /backend/account',
    status: 204,
  },
} satisfies Record<Exclude<GuardedAction, GuardedRead>, Call>;

/** Each guarded action that reads. */
export const guardedReads = {
  'mfa.backupCodes': {
    key: queryKeys.backupCodes,
    read: (client, signal) => client.mfa.backupCodes({ signal }),
    path: `${factors}/backup-codes`,
  },
  'sessions.list': {
    key: queryKeys.sessions,
    read: (client, signal) => client.sessions.list({ signal }),
    path: '/api/my-account/sessions',
  },
  'grants.list': {
    key: queryKeys.grants,
    read: (client, signal) => client.grants.list({}, { signal }),
    path: '/api/my-account/grants',
  },
  'devices.list': {
    key: queryKeys.devices,
    read: (client, signal) => client.devices.list({}, { signal }),
    path: '/api/my-account/trusted-devices',
  },
} satisfies Record<
  GuardedRead,
  {
    readonly key: QueryKey;
    readonly read: (client: AccountClient, signal: AbortSignal) => Promise<unknown>;
    readonly path: string;
  }
>;

/** The names of the guarded actions, as the client lists them. */
export const guardedActions = Object.entries(actionGuards)
  .filter(([, guard]) => guard !== 'never')
  .map(([action]) => action);

/** The backend of the account, on the fake, at `/backend`. What it was asked is in the fake's log as well. */
export const backendOf = (
  logto: FakeLogto,
  options: Partial<Parameters<typeof createAccountBackend>[0]> = {},
) => {
  const backend = createAccountBackend({
    endpoint: logto.endpoint,
    ...logto.state.tenant.current.management,
    allowedClientIds: [RECORDER_SPA_ID],
    basePath: '/backend',
    fetch: (url, init) => logto.fetch(url, init),
    now: () => logto.clock.now(),
    ...options,
  });
  return async (path: string, init: RequestInit): Promise<Response> => {
    const url = new URL(path, 'http://app.test');
    const response = await backend(new Request(url, init));
    const { method = 'GET' } = init;
    logto.requests.push({ method, path: url.pathname, search: '', status: response.status });
    return response;
  };
};
