import { BackendError, mayHaveBeenApplied } from '../backend-error.ts';
import { unexpectedResponse } from '../logto/fetch-logto.ts';
import type { ManageUser } from '../logto/management.ts';

type State = 'deleted' | 'not_deleted' | 'unknown';

const deleteOnce = async (manageUser: ManageUser, subject: string): Promise<void> => {
  const answer = await manageUser(subject, { method: 'DELETE' });
  // Someone else may have deleted it meanwhile: that is what was wanted.
  if (answer.status === 204 || answer.status === 200 || answer.status === 404) return;
  throw unexpectedResponse(answer);
};

const stateAfter = async (
  error: unknown,
  manageUser: ManageUser,
  subject: string,
): Promise<State> => {
  if (!mayHaveBeenApplied(error)) return 'not_deleted';
  try {
    const { status } = await manageUser(subject, { method: 'GET' });
    if (status === 404) return 'deleted';
    return status === 200 ? 'not_deleted' : 'unknown';
  } catch {
    return 'unknown';
  }
};

/**
 * Deletes a user, or finds it deleted. Without a clear answer Logto is asked whether the user is still there.
 *
 * @throws Refusal `backend.deletion_incomplete` with `data.state`: `not_deleted`, or `unknown`
 */
export const removeUser = async (manageUser: ManageUser, subject: string): Promise<void> => {
  try {
    await deleteOnce(manageUser, subject);
  } catch (error) {
    const state = await stateAfter(error, manageUser, subject);
    if (state === 'deleted') return;
    throw new BackendError('backend.deletion_incomplete', {
      data: { state },
      reason: state,
      uncertain: state === 'unknown',
      cause: error,
    });
  }
};
