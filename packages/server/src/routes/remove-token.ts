import * as z from 'zod/mini';
import { doneAnswer } from '../http/json-answer.ts';
import { evidence, verifiedRoute } from '../http/user-route.ts';
import { isSuccess, tokenName, tokenRefusal, tokensPath } from './token-schemas.ts';

const schema = z.strictObject({ name: tokenName, ...evidence });

/** `DELETE /personal-access-tokens`: ends a token. Its name is in the body, since paths end up in logs. */
export const removeToken = verifiedRoute({
  feature: 'tokens',
  method: 'DELETE',
  path: tokensPath,
  id: 'removeToken',
  summary: 'Deletes a personal access token',
  schema,
  answers: { 204: { description: 'The token is gone.' } },
  errors: ['backend.token_not_found', 'backend.outcome_unknown'],
  async handle({ trusted, caller, body: { name } }) {
    const path = `${tokensPath}/delete` as const;
    const question = { method: 'POST', path, body: { name } } as const;
    const answer = await trusted.manageUser(caller.subject, question);
    if (!isSuccess(answer)) throw tokenRefusal(answer, 'backend.token_not_found');
    return doneAnswer();
  },
});
