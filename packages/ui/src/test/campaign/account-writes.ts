import './node-files.ts';
import type { AccountClient, ClientAction } from '@account-center/client';
import type { FakeLogto, StoredUser } from '@account-center/mocks';
import { guardedWrites, type Prepared } from '../guarded-actions.ts';
import { picturesBytes } from './sendable-form.ts';
import { totpCode } from './totp-code.ts';

/** The actions of the client that only read: each is one GET, which a test checks. All others write. */
export const accountReads = [
  'account.get',
  'account.userInfo',
  'providerTokens.get',
  'providerTokens.getEnterprise',
  'mfa.list',
  'mfa.backupCodes',
  'mfa.settings',
  'mfa.configs',
  'sessions.list',
  'grants.list',
  'devices.list',
  'settings.get',
  'tokens.list',
] as const satisfies readonly ClientAction[];

/** An action of the client that writes. */
export type WriteAction = Exclude<ClientAction, (typeof accountReads)[number]>;

/** What a write is done with: what was proved before, and the server that it acts on. */
export type WriteContext = Prepared & {
  readonly logto: FakeLogto;
  readonly sent: () => SentBefore;
};

/** What the requests before a write have given: codes that were sent, trips and ceremonies that were begun. */
export type SentBefore = {
  readonly stepUpCode: Awaited<ReturnType<AccountClient['verifications']['sendStepUpCode']>>;
  readonly proofCode: Awaited<ReturnType<AccountClient['verifications']['sendProofCode']>>;
  readonly social: Awaited<ReturnType<AccountClient['verifications']['startSocial']>>;
  readonly passkey: Awaited<ReturnType<AccountClient['verifications']['startPasskey']>>;
};

/** One write of the client, as a section would do it. */
export type AccountWrite = {
  readonly run: (client: AccountClient, context: WriteContext) => Promise<unknown>;
  /** Method and path of the one request that it is. */
  readonly request: string;
  /** The status of the answer once nothing is in the way. */
  readonly status: number;
  /** It needs something that was proved or sent before, which is no good after ten minutes. */
  readonly expires?: true;
  /** Changes the user, so that the write has something to act on. */
  readonly before?: (user: StoredUser, logto: FakeLogto) => void;
};

const secret = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';
const factors = '/api/my-account/mfa-verifications';
const proofs = '/api/verifications';
const picture = () => new Blob([picturesBytes], { type: 'image/png' });
const withoutFactor = (type: string) => (user: StoredUser) => {
  user.mfaVerifications = user.mfaVerifications.filter((factor) => factor.type !== type);
};

/** Each action that writes. A new one of the client fails the type check here. */
export const accountWrites = {
  ...guardedWrites,
  'account.update': {
    run: (client) => client.account.update({ name: 'Mad Hatter' }),
    request: 'PATCH /api/my-account',
    status: 200,
  },
  'account.updateProfile': {
    run: (client) => client.account.updateProfile({ nickname: 'Hatter' }),
    request: 'PATCH /api/my-account/profile',
    status: 200,
  },
  'account.uploadAvatar': {
    run: (client) => client.account.uploadAvatar(picture(), { filename: 'hat.png' }),
    request: 'POST /api/my-account/user-assets/avatar',
    status: 200,
  },
  'email.set': { ...guardedWrites['email.set'], expires: true },
  'phone.set': { ...guardedWrites['phone.set'], expires: true },
  'passkeys.add': { ...guardedWrites['passkeys.add'], expires: true },
  'identities.replace': { ...guardedWrites['identities.replace'], expires: true },
  'identities.link': {
    ...guardedWrites['identities.link'],
    status: 204,
    expires: true,
    before: (user) => {
      user.identities = {};
    },
  },
  'mfa.addTotp': {
    run: (client, { logto }) =>
      client.mfa.addTotp({ secret, code: totpCode(secret, logto.clock.now()) }),
    request: `POST ${factors}`,
    status: 204,
    before: withoutFactor('Totp'),
  },
  'mfa.replaceTotp': {
    run: (client, { logto }) =>
      client.mfa.replaceTotp({ secret, code: totpCode(secret, logto.clock.now()) }),
    request: `PUT ${factors}/totp`,
    status: 204,
  },
  'mfa.generateTotpSecret': {
    run: (client) => client.mfa.generateTotpSecret(),
    request: `POST ${factors}/totp-secret/generate`,
    status: 200,
  },
  'mfa.generateBackupCodes': {
    run: (client) => client.mfa.generateBackupCodes(),
    request: `POST ${factors}/backup-codes/generate`,
    status: 200,
  },
  'providerTokens.update': {
    run: (client, { socialProof: proof }) =>
      client.providerTokens.update({ target: 'mock-social', proof }),
    expires: true,
    request: 'PUT /api/my-account/identities/mock-social/access-token',
    // The proof is one of another account of this provider than the linked one.
    status: 422,
  },
  'verifications.password': {
    run: (client) => client.verifications.password({ password: 'Corr3ct-Horse!battery' }),
    request: `POST ${proofs}/password`,
    status: 201,
  },
  'verifications.sendStepUpCode': {
    run: (client) =>
      client.verifications.sendStepUpCode({ type: 'email', value: 'alice@example.com' }),
    request: `POST ${proofs}/verification-code`,
    status: 201,
  },
  'verifications.checkStepUpCode': {
    run: (client, { logto, sent }) =>
      client.verifications.checkStepUpCode(sent().stepUpCode, {
        code: logto.outbox.last('alice@example.com')?.code ?? '',
      }),
    expires: true,
    request: `POST ${proofs}/verification-code/verify`,
    status: 200,
  },
  'verifications.sendProofCode': {
    run: (client) =>
      client.verifications.sendProofCode({ type: 'email', value: 'newer@example.com' }),
    request: `POST ${proofs}/verification-code`,
    status: 201,
  },
  'verifications.checkProofCode': {
    run: (client, { logto, sent }) =>
      client.verifications.checkProofCode(sent().proofCode, {
        code: logto.outbox.last('newest@example.com')?.code ?? '',
      }),
    expires: true,
    request: `POST ${proofs}/verification-code/verify`,
    status: 200,
  },
  'verifications.startSocial': {
    run: (client, { logto }) =>
      client.verifications.startSocial({
        connectorId:
          logto.state.tenant.current.connectors.find(({ type }) => type === 'Social')?.id ?? '',
        state: 'a-state-of-this-trip',
        redirectUri: 'http://app.test/callback',
      }),
    request: `POST ${proofs}/social`,
    status: 201,
  },
  'verifications.checkSocial': {
    run: (client, { sent }) =>
      client.verifications.checkSocial(sent().social, {
        connectorData: { code: 'a-code-of-the-provider', userId: 'alice-elsewhere' },
      }),
    expires: true,
    request: `POST ${proofs}/social/verify`,
    status: 200,
  },
  'verifications.startPasskey': {
    run: (client) => client.verifications.startPasskey(),
    request: `POST ${proofs}/web-authn/registration`,
    status: 200,
  },
  'verifications.checkPasskey': {
    run: (client, { sent }) =>
      client.verifications.checkPasskey(sent().passkey, {
        credential: {
          id: 'AAAA',
          rawId: 'AAAA',
          response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
          clientExtensionResults: {},
        },
      }),
    expires: true,
    request: `POST ${proofs}/web-authn/registration/verify`,
    // A ceremony of this page would need a browser; the server refuses the answer.
    status: 400,
  },
} satisfies Record<WriteAction, AccountWrite> as Record<WriteAction, AccountWrite>;
