import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { isSameText } from '../is-same-text.ts';
import { type FetchLogto, type LogtoResponse, unexpectedResponse } from '../logto/fetch-logto.ts';
import type { Caller } from '../logto/introspect.ts';

/** Needed to read what only users may read who have just verified themselves. */
const sessionsScope = 'urn:logto:scope:sessions';

/** How long a record lives from its creation, in milliseconds: ten minutes, hard-coded in Logto. */
export const recordLifetime = 10 * 60_000;

/** What the id of a record looks like. */
export const recordFormat = /^[a-z0-9]{21}$/;

const grantList = z.object({
  grants: z.array(z.object({ payload: z.object({ accountId: z.string() }) })),
});

/** The headers of a question in the user's name. */
export const userHeaders = ({ token }: Caller, recordId?: string) => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
  ...(recordId !== undefined && { 'logto-verification-id': recordId }),
});

/** The refusal for an answer of the Account API that is no success. */
export const toAccountApiError = (answer: LogtoResponse): BackendError => {
  switch (answer.code) {
    case 'account_center.field_not_enabled':
      return new BackendError('backend.session_field_off');
    case 'account_center.not_enabled':
      return new BackendError('backend.account_center_off');
    case 'auth.unauthorized':
      return new BackendError('backend.invalid_token', { reason: 'refused_by_account_api' });
    default:
      return unexpectedResponse(answer);
  }
};

/**
 * Whether a step-up record is a live, verified one of the caller. Logto itself is asked: with the caller's token and the
 * record it must hand out a list that it guards, and that list must be the caller's. The record is not used up by this.
 *
 * @throws Refusal when it cannot be found out; everything unexpected counts as that
 */
export const isStepUpRecord = async (
  ask: FetchLogto,
  caller: Caller,
  recordId: string,
): Promise<boolean> => {
  if (!recordFormat.test(recordId)) return false;
  if (!caller.scopes.has(sessionsScope)) {
    throw new BackendError('backend.scope_missing', { data: { scope: sessionsScope } });
  }
  const headers = userHeaders(caller, recordId);
  const answer = await ask('/api/my-account/grants?appType=firstParty', { headers });
  if (answer.code === 'verification_record.permission_denied') return false;
  const list = grantList.safeParse(answer.body);
  if (answer.status !== 200 || !list.success) {
    throw toAccountApiError(answer);
  }
  const owners = await Promise.all(
    list.data.grants.map(({ payload }) => isSameText(payload.accountId, caller.subject)),
  );
  if (owners.includes(false)) throw unexpectedResponse(answer);
  return true;
};
