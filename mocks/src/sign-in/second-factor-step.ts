import type { FakeContext } from '../context.ts';
import { randomId } from '../random-id.ts';
import { isTotpCode } from '../rules/totp.ts';
import { trustDevice } from '../rules/trust-device.ts';
import type { ProvedUser } from '../state/interaction-store.ts';
import type { MfaFactor, StoredUser } from '../state/user-model.ts';
import { checkPasskey } from './passkey.ts';
import { secondFactorsOf } from './second-factor.ts';
import {
  blockedText,
  problemOutcome,
  type SignInAttempt,
  type SignInOutcome,
} from './sign-in-attempt.ts';

/** The user's factor after a code proved it, with the use written down; `undefined` for a wrong code. */
const spendCode = (
  context: FakeContext,
  user: StoredUser,
  typed: string,
): MfaFactor | undefined => {
  const { totp, backupCodes } = secondFactorsOf(context, user);
  const code = typed.replaceAll(/\s/g, '').toLowerCase();
  const lastUsedAt = new Date(context.clock.now()).toISOString();
  if (totp && /^\d{6}$/.test(code) && isTotpCode(totp.key, code, context.clock.now())) {
    return { ...totp, lastUsedAt };
  }
  const unused = backupCodes?.codes.find(
    (item) => item.code.toLowerCase() === code && item.usedAt === undefined,
  );
  if (!backupCodes || !unused) return undefined;
  const codes = backupCodes.codes.map((item) =>
    item === unused ? { ...item, usedAt: lastUsedAt } : item,
  );
  return { ...backupCodes, codes, lastUsedAt };
};

const accept = (
  context: FakeContext,
  user: StoredUser,
  used: MfaFactor,
  proved: ProvedUser,
): SignInOutcome => {
  context.users.update(user.id, {
    mfaVerifications: user.mfaVerifications.map((factor) =>
      factor.id === used.id ? used : factor,
    ),
  });
  const record = { id: randomId(), type: used.type, userId: user.id, verified: true } as const;
  return { type: 'signed-in', proved: { ...proved, records: [...proved.records, record] } };
};

/** The action of the form that also trusts the device. */
export const TRUSTING_SECOND_FACTOR = 'second-factor-trust';

/** Checks the second factor: a passkey's answer if there is one in the form, else a code. */
export const secondFactorStep = async (attempt: SignInAttempt): Promise<SignInOutcome> => {
  const { context, interaction, form, headers } = attempt;
  const { step } = interaction;
  const user = step.type === 'second-factor' ? context.users.find(step.proved.userId) : undefined;
  if (step.type !== 'second-factor' || !user) return { type: 'page' };
  const assertion = form.get('assertion');
  const used = assertion
    ? await checkPasskey(attempt, user, assertion)
    : spendCode(context, user, form.get('code') ?? '');
  const until = context.sentinel.report(`mfa:${user.id}`, used !== undefined);
  if (until !== undefined) return problemOutcome(blockedText(until, context.clock.now()));
  if (used) {
    const trusts = form.get('action') === TRUSTING_SECOND_FACTOR;
    const deviceCookie = trusts ? await trustDevice(context, user.id, headers) : undefined;
    return accept(context, user, used, { ...step.proved, ...(deviceCookie && { deviceCookie }) });
  }
  return problemOutcome(assertion ? 'The passkey could not be verified.' : 'The code is wrong.');
};
