import * as z from 'zod/mini';
import { privateAnswer } from '../http/json-answer.ts';
import { userRoute } from '../http/user-route.ts';
import { unexpectedAnswer } from '../logto/ask-logto.ts';
import { shownToken, tokenRefusal, tokensPath, withoutZero } from './token-schemas.ts';

/** Logto lists the secrets as well: the schema drops them, as it drops everything that it does not name. */
const storedTokens = z.array(shownToken);

/** `GET /personal-access-tokens`: the user's tokens without their secrets, the newest first. */
export const listTokens = userRoute({
  feature: 'tokens',
  method: 'GET',
  path: tokensPath,
  id: 'listTokens',
  summary: "The user's personal access tokens, without their values",
  answers: { 200: { description: 'The tokens.', schema: z.object({ tokens: storedTokens }) } },
  errors: [],
  async handle({ trusted, caller }) {
    const answer = await trusted.manageUser(caller.subject, { method: 'GET', path: tokensPath });
    if (answer.status !== 200) throw tokenRefusal(answer, 'backend.invalid_token');
    const parsed = storedTokens.safeParse(answer.body);
    if (!parsed.success) throw unexpectedAnswer(answer);
    const tokens = parsed.data.map(withoutZero);
    tokens.sort((one, other) => other.createdAt - one.createdAt);
    return privateAnswer({ tokens });
  },
});
