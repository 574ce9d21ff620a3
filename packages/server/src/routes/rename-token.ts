import * as z from 'zod/mini';
import { privateAnswer } from '../http/json-answer.ts';
import { evidence, verifiedRoute } from '../http/user-route.ts';
import {
  isSuccess,
  newTokenName,
  readWritten,
  shownToken,
  tokenName,
  tokenRefusal,
  tokensPath,
  withoutZero,
} from './token-schemas.ts';

const schema = z.strictObject({ currentName: tokenName, name: newTokenName, ...evidence });

/** `PATCH /personal-access-tokens`: another name for a token. Logto answers with the value; it stays here. */
export const renameToken = verifiedRoute({
  feature: 'tokens',
  method: 'PATCH',
  path: tokensPath,
  id: 'renameToken',
  summary: 'Renames a personal access token',
  schema,
  answers: { 200: { description: 'The token, without its value.', schema: shownToken } },
  errors: ['backend.token_not_found', 'backend.token_name_taken', 'backend.outcome_unknown'],
  async handle({ trusted, caller, body: { currentName, name } }) {
    const answer = await trusted.manageUser(caller.subject, {
      method: 'PATCH',
      path: tokensPath,
      body: { currentName, name },
    });
    if (!isSuccess(answer)) throw tokenRefusal(answer, 'backend.token_not_found');
    return privateAnswer(withoutZero(readWritten(answer, shownToken)));
  },
});
