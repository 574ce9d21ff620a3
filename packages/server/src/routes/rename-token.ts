import * as z from 'zod/mini';
import { privateResponse } from '../http/json-response.ts';
import { proofFields, verifiedRoute } from '../http/user-route.ts';
import {
  isSuccess,
  newTokenName,
  readWritten,
  shownToken,
  tokenName,
  tokensPath,
  toTokenError,
  withoutZero,
} from './token-schemas.ts';

const schema = z.strictObject({ currentName: tokenName, name: newTokenName, ...proofFields });

/** `PATCH /personal-access-tokens`: another name for a token. Logto answers with the value; it stays here. */
export const renameToken = verifiedRoute({
  feature: 'tokens',
  method: 'PATCH',
  path: tokensPath,
  id: 'renameToken',
  summary: 'Renames a personal access token',
  schema,
  responses: { 200: { description: 'The token, without its value.', schema: shownToken } },
  errors: ['backend.token_not_found', 'backend.token_name_taken', 'backend.outcome_unknown'],
  async handle({ services, caller, body: { currentName, name } }) {
    const answer = await services.manageUser(caller.subject, {
      method: 'PATCH',
      path: tokensPath,
      body: { currentName, name },
    });
    if (!isSuccess(answer)) throw toTokenError(answer, 'backend.token_not_found');
    return privateResponse(withoutZero(readWritten(answer, shownToken)));
  },
});
