import * as z from 'zod/mini';
import type { AccountDeletion } from '../account-backend-options.ts';
import type { BackendContext, ManagementServices } from '../backend-context.ts';
import { BackendError } from '../backend-error.ts';
import { DeletionRefusedError } from '../deletion-refused-error.ts';
import { hashText } from '../hash-text.ts';
import { noContentResponse } from '../http/json-response.ts';
import { proofFields, verifiedRoute } from '../http/user-route.ts';
import type { Proof } from '../proof/proof.ts';
import { stepUpRequired } from '../proof/require-step-up.ts';
import { checkConfirmation } from './check-confirmation.ts';
import { removeUser } from './remove-user.ts';

const schema = z.strictObject({
  confirmation: z.string().check(z.minLength(1), z.maxLength(256)),
  ...proofFields,
});

const runBeforeDelete = async ({ options }: BackendContext, deletion: AccountDeletion) => {
  try {
    await options.beforeDelete?.(deletion);
  } catch (cause) {
    if (!(cause instanceof DeletionRefusedError)) {
      throw new BackendError('backend.hook_failed', { reason: 'beforeDelete', cause });
    }
    throw new BackendError('backend.deletion_refused', { data: { reason: cause.message } });
  }
};

const runAfterDelete = async ({ options, onError }: BackendContext, deletion: AccountDeletion) => {
  try {
    await options.afterDelete?.(deletion);
  } catch (error) {
    // The account is gone: whoever deleted it can do nothing about this.
    onError(error);
  }
};

/** How long a deletion may take before another one may begin, in milliseconds. */
const longest = 15 * 60_000;

/** What clocks may differ by, in milliseconds. */
const tolerance = 10_000;

/**
 * A deletion is not let through by what the user has verified for some time ago.
 *
 * @throws Refusal that asks for another verification, or another sign-in
 */
const checkAge = async (
  { deletionMaxAge }: BackendContext,
  { witness }: ManagementServices,
  proof: Proof,
) => {
  if (proof.age !== undefined) {
    if (proof.age <= deletionMaxAge + tolerance) return;
    throw new BackendError('backend.reauthentication_required', { reason: 'too_old' });
  }
  if (!(await witness.isFresh(proof.id))) throw stepUpRequired('too_old');
};

/** Lets no second deletion of an account begin while one is under way or after it, with whatever record. */
const alone = async <Result>(
  { store }: ManagementServices,
  key: string,
  deed: () => Promise<Result>,
): Promise<Result> => {
  const claim = await store.claim(`deleting:${key}`, longest);
  if (!claim) throw new BackendError('backend.deletion_in_progress');
  try {
    return await deed();
  } catch (error) {
    await claim.release();
    throw error;
  }
};

/**
 * `DELETE /account`: deletes the account. The record that allows it is spent before anything is done, and given back when
 * the account is still there for certain.
 */
export const deleteAccount = verifiedRoute({
  feature: 'deletion',
  method: 'DELETE',
  path: '/account',
  id: 'deleteAccount',
  summary: "Deletes the user's account",
  schema,
  responses: { 204: { description: 'The account is gone, and with it all of its tokens.' } },
  errors: [
    'backend.confirmation_mismatch',
    'backend.deletion_refused',
    'backend.deletion_in_progress',
    'backend.deletion_incomplete',
    'backend.hook_failed',
  ],
  async handle({ services, caller, proof, context, body }) {
    const { subject: userId } = caller;
    // Also finds out, before the host does anything, whether the Management API can be used at all.
    await checkConfirmation(services.manageUser, userId, body.confirmation);
    const key = await hashText(`${context.options.endpoint} ${userId}`);
    const deletion = { userId, idempotencyKey: key };
    await alone(services, key, async () => {
      await checkAge(context, services, proof);
      await services.consumeProof(proof, async () => {
        await runBeforeDelete(context, deletion);
        await removeUser(services.manageUser, userId);
      });
    });
    await runAfterDelete(context, deletion);
    return noContentResponse();
  },
});
