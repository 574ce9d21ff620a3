import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { type LogtoResponse, unexpectedResponse } from '../logto/fetch-logto.ts';

/** The path of a user's tokens, here and in the Management API. */
export const tokensPath = '/personal-access-tokens';

/** The name of a token that exists, however it came by it. */
export const tokenName = z.string().check(z.minLength(1), z.maxLength(256));

/** Characters that are not seen or change how others are seen, as what a class of a pattern has in it. */
const unseen = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`;

/** A picture of one or more signs: what joins them is not seen, but the picture is. */
const sign = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}?\u{FE0F}?`;

const seen = String.raw`(?:${sign}(?:\u{200D}${sign})*|[^${unseen}\p{Extended_Pictographic}])`;

/**
 * A name for a token: something that can be seen, and all of it. Control characters, line breaks, marks of direction and
 * characters without a width make two names look alike, or one like something else.
 */
export const newTokenName = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(256),
    z.regex(new RegExp(String.raw`^(?![\s\u{2800}]*$)${seen}+$`, 'u')),
  );

/** A token as users see it. */
export const shownToken = z.object({
  name: z.string(),
  createdAt: z.number(),
  expiresAt: z.nullable(z.number()),
});

/** A token right after its creation. */
export const createdToken = z.extend(shownToken, { value: z.string() });

/** Logto takes 0 for never, too. */
export const withoutZero = <Token extends { expiresAt: number | null }>(token: Token): Token => ({
  ...token,
  expiresAt: token.expiresAt || null,
});

/**
 * The refusal for an answer about tokens that is no success. Logto has done nothing then.
 *
 * @param missing the code for what is not found
 */
export const toTokenError = (
  answer: LogtoResponse,
  missing: 'backend.token_not_found' | 'backend.invalid_token',
): BackendError => {
  switch (answer.code) {
    case 'user.personal_access_token_name_exists':
      return new BackendError('backend.token_name_taken');
    case 'entity.not_found':
    case 'entity.not_exists':
    case 'entity.relation_foreign_key_not_found':
      return new BackendError(missing, { reason: answer.code });
    case 'guard.invalid_input':
      return new BackendError('backend.invalid_request', { reason: answer.code });
    case 'request.invalid_input':
      return new BackendError('backend.expiry_invalid', { reason: answer.code });
    default:
      return unexpectedResponse(answer);
  }
};

/** Reads a success of a write. One that cannot be read has happened all the same. */
export const readWritten = <Value>(answer: LogtoResponse, schema: z.ZodMiniType<Value>): Value => {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new BackendError('backend.outcome_unknown', {
    uncertain: true,
    reason: 'unreadable_success',
  });
};

/** Whether an answer is one of success. */
export const isSuccess = ({ status }: LogtoResponse): boolean => status >= 200 && status < 300;
