import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import type { FetchLogto } from '../logto/fetch-logto.ts';
import type { Caller } from '../logto/introspect.ts';
import type { PresentedProof, Proof } from './proof.ts';
import type { CheckReauthentication } from './reauthentication.ts';
import {
  isStepUpRecord,
  recordLifetime,
  toAccountApiError,
  userHeaders,
} from './step-up-record.ts';

/** Finds out whether the user was there a moment ago, or refuses. */
export type RequireStepUp = (caller: Caller, evidence: PresentedProof) => Promise<Proof>;

/** The refusal that asks for a new verification, whatever was wrong with the last one. */
export const stepUpRequired = (reason: string): BackendError =>
  new BackendError('verification_record.permission_denied', { data: { reason }, reason });

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
export const createRequireStepUp = (
  ask: FetchLogto,
  checkSignIn: CheckReauthentication | undefined,
): RequireStepUp => {
  const canVerify = async (caller: Caller): Promise<boolean> => {
    const answer = await ask('/api/my-account', { headers: userHeaders(caller) });
    const parsed = account.safeParse(answer.body);
    if (answer.status !== 200 || !parsed.success) throw toAccountApiError(answer);
    // Where nothing tells, the user is asked to verify, as nearly all can.
    return !hasNoMethod(parsed.data);
  };

  return async (caller, { recordId, idToken }) => {
    if (recordId !== null && (await isStepUpRecord(ask, caller, recordId))) {
      return { kind: 'record', id: recordId, lifetime: recordLifetime, age: undefined };
    }
    if (await canVerify(caller)) throw stepUpRequired(recordId === null ? 'missing' : 'refused');
    if (!checkSignIn) throw new BackendError('backend.no_verification_method');
    const proof = idToken === undefined ? undefined : await checkSignIn(caller, idToken);
    if (!proof) throw new BackendError('backend.reauthentication_required');
    return proof;
  };
};
