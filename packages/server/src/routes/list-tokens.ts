import * as z from 'zod/mini';
import { privateResponse } from '../http/json-response.ts';
import { userRoute } from '../http/user-route.ts';
import { unexpectedResponse } from '../logto/fetch-logto.ts';
import { shownToken, tokensPath, toTokenError, withoutZero } from './token-schemas.ts';

/** Logto lists the secrets as well: the schema drops them, as it drops everything that it does not name. */
const storedTokens = z.array(shownToken);

/** `GET /personal-access-tokens`: the user's tokens without their secrets, the newest first. */
export const listTokens = userRoute({
  feature: 'tokens',
  method: 'GET',
  path: tokensPath,
  id: 'listTokens',
  summary: "The user's personal access tokens, without their values",
  responses: { 200: { description: 'The tokens.', schema: z.object({ tokens: storedTokens }) } },
  errors: [],
  async handle({ services, caller }) {
    const answer = await services.manageUser(caller.subject, { method: 'GET', path: tokensPath });
    if (answer.status !== 200) throw toTokenError(answer, 'backend.invalid_token');
    const parsed = storedTokens.safeParse(answer.body);
    if (!parsed.success) throw unexpectedResponse(answer);
    const tokens = parsed.data.map(withoutZero);
    tokens.sort((one, other) => other.createdAt - one.createdAt);
    return privateResponse({ tokens });
  },
});
