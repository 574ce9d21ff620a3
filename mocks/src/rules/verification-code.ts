import type { FakeContext } from '../context.ts';
import { RequestError } from '../http/request-error.ts';
import type { CodeIdentifier, RecordProof } from '../state/records.ts';

type CodeProof = Extract<RecordProof, { code: unknown }>;

/** Whether a code fits is told after whether it is still alive; a fitting one is consumed. */
export const checkCode = (
  { clock, tenant, features }: FakeContext,
  { code: sent, identifier }: CodeProof,
  answer: { identifier: CodeIdentifier; code: string },
): void => {
  const policy = features.verificationCodePolicy
    ? tenant.current.signInExperience.verificationCodePolicy
    : {};
  const { expirationDuration = 600, maxRetryAttempts = 10 } = policy;
  const { type, value } = answer.identifier;
  const refusals: ReadonlyArray<readonly [refused: boolean, code: string]> = [
    [answer.code === '' || sent.consumed, 'not_found'],
    [identifier.value !== value, `${type}_mismatch`],
    [sent.createdAt + expirationDuration * 1000 < clock.now(), 'expired'],
    [sent.tries >= maxRetryAttempts, 'exceed_max_try'],
    [sent.value !== answer.code, 'code_mismatch'],
  ];
  const refusal = refusals.find(([refused]) => refused)?.[1];
  if (refusal === 'code_mismatch') sent.tries += 1;
  if (refusal) throw new RequestError(`verification_code.${refusal}`);
  sent.consumed = true;
};
