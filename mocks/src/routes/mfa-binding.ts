import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import {
  requireEditable,
  requireFirstParty,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRequest, UserRoutes } from '../http/user-routes.ts';
import { randomId } from '../random-id.ts';
import { areBackupCodes } from '../rules/backup-codes.ts';
import { mergeLogtoConfig } from '../rules/logto-config.ts';
import { isTotpCode, isTotpSecret } from '../rules/totp.ts';
import type { MfaFactor, StoredUser, TotpFactor } from '../state/user-model.ts';

const newFactor = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('WebAuthn'),
    newIdentifierVerificationRecordId: z.string(),
    name: z.string().optional(),
  }),
  z.object({ type: z.literal('Totp'), secret: z.string(), code: z.string().optional() }),
  z.object({ type: z.literal('BackupCode'), codes: z.string().array() }),
]);

type NewFactor<Type> = Extract<z.infer<typeof newFactor>, { type: Type }>;

const stamp = ({ clock }: FakeContext) => ({
  id: randomId(),
  createdAt: new Date(clock.now()).toISOString(),
});

const isOffered = ({ tenant }: FakeContext, type: MfaFactor['type']): boolean => {
  const { mfa, passkeySignIn } = tenant.current.signInExperience;
  return mfa.factors.includes(type) || (type === 'WebAuthn' && passkeySignIn.enabled === true);
};

const requireCode = ({ clock }: FakeContext, secret: string, code: string) =>
  assertThat(isTotpCode(secret, code, clock.now()), 'session.mfa.invalid_totp_code');

const totp = (
  context: FakeContext,
  user: StoredUser,
  { secret, code }: NewFactor<'Totp'>,
): MfaFactor => {
  assertThat(
    user.mfaVerifications.every(({ type }) => type !== 'Totp'),
    'user.totp_already_in_use',
    { status: 422 },
  );
  assertThat(isTotpSecret(secret), 'user.totp_secret_invalid');
  if (code) requireCode(context, secret, code);
  return { ...stamp(context), type: 'Totp', key: secret };
};

const backupCodes = (
  context: FakeContext,
  user: StoredUser,
  { codes }: NewFactor<'BackupCode'>,
): MfaFactor => {
  const isUsedUp = (factor: MfaFactor) =>
    factor.type !== 'BackupCode' || factor.codes.every(({ usedAt }) => usedAt);
  assertThat(user.mfaVerifications.every(isUsedUp), 'user.backup_code_already_in_use', {
    status: 422,
  });
  assertThat(
    user.mfaVerifications.some(({ type }) => type !== 'BackupCode'),
    'session.mfa.backup_code_can_not_be_alone',
    { status: 422 },
  );
  assertThat(areBackupCodes(codes), 'user.wrong_backup_code_format', { status: 422 });
  return { ...stamp(context), type: 'BackupCode', codes: codes.map((code) => ({ code })) };
};

const passkey = (context: FakeContext, body: NewFactor<'WebAuthn'>): MfaFactor => {
  const { newIdentifierVerificationRecordId, name } = body;
  const record = context.records.findOfType(newIdentifierVerificationRecordId, 'WebAuthn');
  assertThat(record?.proof.passkey, 'verification_record.not_found');
  return {
    ...record.proof.passkey,
    ...stamp(context),
    type: 'WebAuthn',
    ...(name !== undefined && { name }),
  };
};

const createFactor = (context: FakeContext, user: StoredUser, body: z.infer<typeof newFactor>) => {
  switch (body.type) {
    case 'Totp':
      return totp(context, user, body);
    case 'BackupCode':
      return backupCodes(context, user, body);
    default:
      return passkey(context, body);
  }
};

/** Stores the factors. With one that is a second step, the second step is switched on. */
const store = (
  { context }: UserRequest,
  user: StoredUser,
  mfaVerifications: MfaFactor[],
  type: MfaFactor['type'],
) => {
  const { tenant, features, users } = context;
  const isSecondStep = tenant.current.signInExperience.mfa.factors.includes(type);
  users.update(user.id, {
    mfaVerifications,
    ...(features.factorEnablesMfa &&
      isSecondStep && {
        logtoConfig: mergeLogtoConfig(user.logtoConfig, { mfa: { enabled: true } }),
      }),
  });
};

/** Adding factors, and `PUT …/totp`, which replaces an authenticator app or adds one. */
export const registerMfaBinding = (routes: UserRoutes): void => {
  routes.on('POST', '/api/my-account/mfa-verifications', { body: newFactor }, (request) => {
    const { body, context } = request;
    requireStepUp(request);
    requireEditable(request, body.type === 'WebAuthn' ? 'passkey' : 'mfa');
    requireScope(request, 'identities', 401);
    requireFirstParty(request);
    const user = userOf(request);
    assertThat(isOffered(context, body.type), 'session.mfa.mfa_factor_not_enabled');
    const factor = createFactor(context, user, body);
    store(request, user, [...user.mfaVerifications, factor], body.type);
    return noContent();
  });

  const replacement = z.object({ secret: z.string(), code: z.string() });
  routes.on('PUT', '/api/my-account/mfa-verifications/totp', { body: replacement }, (request) => {
    const { body, context } = request;
    requireStepUp(request);
    requireEditable(request, 'mfa');
    requireScope(request, 'identities', 401);
    requireFirstParty(request);
    assertThat(isOffered(context, 'Totp'), 'session.mfa.mfa_factor_not_enabled');
    const user = userOf(request);
    assertThat(isTotpSecret(body.secret), 'user.totp_secret_invalid');
    requireCode(context, body.secret, body.code);
    const factor: TotpFactor = { ...stamp(context), type: 'Totp', key: body.secret };
    const at = user.mfaVerifications.findIndex(({ type }) => type === 'Totp');
    const factors =
      at === -1 ? [...user.mfaVerifications, factor] : user.mfaVerifications.with(at, factor);
    store(request, user, factors, 'Totp');
    return noContent();
  });
};
