import * as z from 'zod/mini';
import type { AskLogto } from '../logto/ask-logto.ts';
import type { Caller } from '../logto/introspect.ts';
import { Refusal } from '../refusal.ts';
import type { CheckSignIn } from './fresh-sign-in.ts';
import type { Evidence, Proof } from './proof.ts';
import { accountRefusal, isStepUpRecord, recordLifetime, userHeaders } from './step-up-record.ts';

/** Finds out whether the user was there a moment ago, or refuses. */
export type ProvePresence = (caller: Caller, evidence: Evidence) => Promise<Proof>;

/** The refusal that asks for a new verification, whatever was wrong with the last one. */
export const stepUpNeeded = (reason: string): Refusal =>
  new Refusal('verification_record.permission_denied', { data: { reason }, reason });

const account = z.object({
  hasSecurityVerificationMethod: z.optional(z.boolean()),
  hasPassword: z.optional(z.boolean()),
  primaryEmail: z.optional(z.nullable(z.string())),
  primaryPhone: z.optional(z.nullable(z.string())),
});

/** Whether a user has nothing to verify with: as the server says, or where it does not, with all three keys empty. */
const hasNoMethod = ({
  hasSecurityVerificationMethod: flag,
  hasPassword,
  primaryEmail,
  primaryPhone,
}: z.infer<typeof account>): boolean =>
  flag === undefined
    ? hasPassword === false && primaryEmail === null && primaryPhone === null
    : !flag;

/**
 * Makes the check that comes before everything that users must verify themselves for: a live step-up record. Only users
 * who have nothing to verify with may show the ID token of a fresh sign-in instead, and only if the host allows it.
 */
export const createProvePresence = (
  ask: AskLogto,
  checkSignIn: CheckSignIn | undefined,
): ProvePresence => {
  const canVerify = async (caller: Caller): Promise<boolean> => {
    const answer = await ask('/api/my-account', { headers: userHeaders(caller) });
    const parsed = account.safeParse(answer.body);
    if (answer.status !== 200 || !parsed.success) throw accountRefusal(answer);
    // Where nothing tells, the user is asked to verify, as nearly all can.
    return !hasNoMethod(parsed.data);
  };

  return async (caller, { recordId, idToken }) => {
    if (recordId !== null && (await isStepUpRecord(ask, caller, recordId))) {
      return { kind: 'record', id: recordId, lifetime: recordLifetime, age: undefined };
    }
    if (await canVerify(caller)) throw stepUpNeeded(recordId === null ? 'missing' : 'refused');
    if (!checkSignIn) throw new Refusal('backend.no_verification_method');
    const proof = idToken === undefined ? undefined : await checkSignIn(caller, idToken);
    if (!proof) throw new Refusal('backend.fresh_sign_in_required');
    return proof;
  };
};
