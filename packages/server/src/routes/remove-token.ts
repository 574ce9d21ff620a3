import * as z from 'zod/mini';
import { noContentResponse } from '../http/json-response.ts';
import { proofFields, verifiedRoute } from '../http/user-route.ts';
import { isSuccess, tokenName, tokensPath, toTokenError } from './token-schemas.ts';

const schema = z.strictObject({ name: tokenName, ...proofFields });

/** `DELETE /personal-access-tokens`: ends a token. Its name is in the body, since paths end up in logs. */
export const removeToken = verifiedRoute({
  feature: 'tokens',
  method: 'DELETE',
  path: tokensPath,
  id: 'removeToken',
  summary: 'Deletes a personal access token',
  schema,
  responses: { 204: { description: 'The token is gone.' } },
  errors: ['backend.token_not_found', 'backend.outcome_unknown'],
  async handle({ services, caller, body: { name } }) {
    const path = `${tokensPath}/delete` as const;
    const question = { method: 'POST', path, body: { name } } as const;
    const answer = await services.manageUser(caller.subject, question);
    if (!isSuccess(answer)) throw toTokenError(answer, 'backend.token_not_found');
    return noContentResponse();
  },
});
