import type { FakeContext } from '../context.ts';
import { randomCode, randomId } from '../random-id.ts';
import type { Interaction } from '../state/interaction-store.ts';
import type { CodeIdentifier } from '../state/records.ts';
import { findTypedUser, methodOf } from './find-user.ts';
import { continueAfterFirstFactor } from './second-factor.ts';
import {
  blockedText,
  problemOutcome,
  type SignInAttempt,
  type SignInOutcome,
} from './sign-in-attempt.ts';

const CAPPED = 'Too many messages were sent. Try again in a few minutes.';

const sendTo = (
  context: FakeContext,
  interaction: Interaction,
  identifier: CodeIdentifier,
): SignInOutcome => {
  const kind = identifier.type === 'email' ? 'Email' : 'Sms';
  if (!context.tenant.current.connectors.some(({ type }) => type === kind)) {
    return problemOutcome('Codes cannot be sent: there is no connector for them.');
  }
  if (context.outbox.isFull(identifier.value)) return problemOutcome(CAPPED);
  const code = randomCode();
  // no one learns here whether an account exists: without one, no message is sent and no code fits
  if (findTypedUser(context, identifier.value).user) {
    context.outbox.send({ recipient: identifier.value, code, type: 'SignIn' });
  }
  const sentAt = context.clock.now();
  interaction.step = { type: 'code', identifier, code, sentAt, tries: 0 };
  return { type: 'page' };
};

/** Sends a code to the email address or phone number that was typed. */
export const sendCodeStep = ({ context, interaction, form }: SignInAttempt): SignInOutcome => {
  const { type, value } = findTypedUser(context, form.get('identifier') ?? '');
  if (type === 'username') return problemOutcome('Enter an email address or a phone number.');
  if (!methodOf(context, type)?.verificationCode) {
    return problemOutcome('Codes are not offered for this kind of account.');
  }
  return sendTo(context, interaction, { type, value });
};

/** Sends another code to the same place. */
export const resendCodeStep = ({ context, interaction }: SignInAttempt): SignInOutcome =>
  interaction.step.type === 'code'
    ? sendTo(context, interaction, interaction.step.identifier)
    : { type: 'page' };

/** Checks the code that was sent. */
export const codeStep = async (attempt: SignInAttempt): Promise<SignInOutcome> => {
  const { context, interaction, form } = attempt;
  const { step } = interaction;
  if (step.type !== 'code') return { type: 'page' };
  const policy = context.tenant.current.signInExperience.verificationCodePolicy;
  const { expirationDuration = 600, maxRetryAttempts = 10 } = policy;
  if (context.clock.now() > step.sentAt + expirationDuration * 1000) {
    return problemOutcome('The code has expired. Send a new one.');
  }
  if (step.tries >= maxRetryAttempts) return problemOutcome('Too many tries. Send a new code.');
  const { user } = findTypedUser(context, step.identifier.value);
  const correct = user !== undefined && form.get('code')?.trim() === step.code;
  const until = context.sentinel.report(step.identifier.value, correct);
  if (until !== undefined) return problemOutcome(blockedText(until, context.clock.now()));
  if (!correct) {
    step.tries += 1;
    return problemOutcome('The code is wrong.');
  }
  const { identifier } = step;
  const record = {
    id: randomId(),
    type: identifier.type === 'email' ? 'EmailVerificationCode' : 'PhoneVerificationCode',
    templateType: 'SignIn',
    identifier,
    verified: true,
  } as const;
  return continueAfterFirstFactor(attempt, { userId: user.id, identifier, records: [record] });
};
