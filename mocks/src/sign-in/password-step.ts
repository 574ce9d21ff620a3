import { randomId } from '../random-id.ts';
import { findTypedUser, methodOf } from './find-user.ts';
import { continueAfterFirstFactor } from './second-factor.ts';
import {
  blockedText,
  problemOutcome,
  type SignInAttempt,
  type SignInOutcome,
} from './sign-in-attempt.ts';

/** Checks identifier and password. It does not tell which of the two is wrong. */
export const passwordStep = async (attempt: SignInAttempt): Promise<SignInOutcome> => {
  const { context, form } = attempt;
  const { type, value, user } = findTypedUser(context, form.get('identifier') ?? '');
  const password = form.get('password') ?? '';
  if (!value || !password) return problemOutcome('Enter your account and your password.');
  const allowed = methodOf(context, type)?.password === true;
  const correct = allowed && user !== undefined && user.password === password;
  const until = context.sentinel.report(value, correct);
  if (until !== undefined) return problemOutcome(blockedText(until, context.clock.now()));
  if (!correct) return problemOutcome('The account or the password is wrong.');
  const identifier = { type, value };
  const record = { id: randomId(), type: 'Password', identifier, verified: true } as const;
  return continueAfterFirstFactor(attempt, { userId: user.id, identifier, records: [record] });
};
