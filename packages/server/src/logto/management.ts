import { BackendError } from '../backend-error.ts';
import type { FetchLogto, LogtoRequest, LogtoResponse } from './fetch-logto.ts';
import type { ManagementTokens } from './management-token.ts';

/** One question about one user: the path is below the user's own. */
export type UserRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path?: '' | `/${string}`;
  readonly body?: unknown;
};

/**
 * Asks the Management API about one user and no one else.
 *
 * @throws Refusal `backend.outcome_unknown` when a write got no answer, or one of 5xx: it may have been done.
 *   Every other refusal means that nothing was.
 */
export type ManageUser = (subject: string, question: UserRequest) => Promise<LogtoResponse>;

const toLogtoRequest = ({ method, body }: UserRequest, token: string): LogtoRequest => ({
  method,
  headers: {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

/** Makes the one door to the Management API. A refused token is renewed once. */
export const createManageUser = (ask: FetchLogto, tokens: ManagementTokens): ManageUser => {
  const send = async (path: string, question: UserRequest): Promise<LogtoResponse> => {
    const token = await tokens.get();
    try {
      const answer = await ask(path, toLogtoRequest(question, token));
      if (answer.status === 401) tokens.drop(token);
      return answer;
    } catch (error) {
      if (question.method === 'GET') throw error;
      throw new BackendError('backend.outcome_unknown', { uncertain: true, cause: error });
    }
  };

  return async (subject, question) => {
    const path = `/api/users/${encodeURIComponent(subject)}${question.path ?? ''}`;
    const first = await send(path, question);
    // Logto refuses before it does anything, so that a write may be repeated too.
    const answer = first.status === 401 ? await send(path, question) : first;
    if (answer.status === 401 || answer.status === 403) {
      throw new BackendError('backend.credential_refused', { reason: answer.code });
    }
    return answer;
  };
};
