import type { FakeContext } from '../context.ts';
import { isSecondStepMandatory } from '../rules/second-step-policy.ts';
import { skipsSecondStep } from '../rules/trust-device.ts';
import type { ProvedUser } from '../state/interaction-store.ts';
import type {
  BackupCodeFactor,
  StoredUser,
  TotpFactor,
  WebAuthnFactor,
} from '../state/user-model.ts';
import {
  problemOutcome,
  type SignInAttempt,
  type SignInOutcome,
  SUSPENDED,
} from './sign-in-attempt.ts';

/** The second factors that a user can be asked for. */
export type SecondFactors = {
  totp?: TotpFactor;
  passkeys: WebAuthnFactor[];
  backupCodes?: BackupCodeFactor;
};

/** The stored factors of a user that the tenant offers and that can still be used on this host. */
export const secondFactorsOf = ({ tenant }: FakeContext, user: StoredUser): SecondFactors => {
  const { factors } = tenant.current.signInExperience.mfa;
  const offered = user.mfaVerifications.filter(({ type }) => factors.includes(type));
  const totp = offered.find((factor) => factor.type === 'Totp');
  const backupCodes = offered
    .filter((factor) => factor.type === 'BackupCode')
    .find(({ codes }) => codes.some(({ usedAt }) => usedAt === undefined));
  return {
    ...(totp && { totp }),
    passkeys: offered.filter((factor) => factor.type === 'WebAuthn'),
    ...(backupCodes && { backupCodes }),
  };
};

/** Whether a user has to prove a second factor to sign in. */
export const needsSecondFactor = (context: FakeContext, user: StoredUser): boolean => {
  const { totp, passkeys, backupCodes } = secondFactorsOf(context, user);
  if (!totp && passkeys.length === 0 && !backupCodes) return false;
  if (isSecondStepMandatory(context)) return true;
  const { mfa } = user.logtoConfig;
  return mfa?.skipMfaOnSignIn !== true && mfa?.enabled !== false;
};

/** Goes on with a user whose first factor is proved: to the second one where there is need, else in. */
export const continueAfterFirstFactor = async (
  { context, interaction, headers }: Pick<SignInAttempt, 'context' | 'interaction' | 'headers'>,
  proved: ProvedUser,
): Promise<SignInOutcome> => {
  const user = context.users.find(proved.userId);
  if (!user || user.isSuspended) return problemOutcome(SUSPENDED);
  if (!needsSecondFactor(context, user) || (await skipsSecondStep(context, user, headers))) {
    return { type: 'signed-in', proved };
  }
  interaction.step = { type: 'second-factor', proved };
  return { type: 'page' };
};
