import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { privateResponse } from '../http/json-response.ts';
import { proofFields, verifiedRoute } from '../http/user-route.ts';
import {
  createdToken,
  isSuccess,
  newTokenName,
  readWritten,
  tokensPath,
  toTokenError,
  withoutZero,
} from './token-schemas.ts';

const schema = z.strictObject({
  name: newTokenName,
  /** To be said in so many words: a token that never expires is not what one gets by leaving something out. */
  expiresAt: z.nullable(z.number()),
  ...proofFields,
});

/** The last moment that a `Date` knows. */
const endOfTime = 8.64e15;

/** The page computes the time by its own clock, which may be ahead, in milliseconds. */
const leeway = 5 * 60_000;

const checkExpiry = (expiresAt: number | null, now: number, maxLifetime: number | undefined) => {
  const isTime = expiresAt === null || Number.isInteger(expiresAt);
  // Logto takes 0 for "never": whoever sends it means something else.
  if (!isTime || (expiresAt !== null && (expiresAt <= now || expiresAt > endOfTime))) {
    throw new BackendError('backend.expiry_invalid');
  }
  if (maxLifetime === undefined) return;
  if (expiresAt === null || expiresAt > now + maxLifetime + leeway) {
    throw new BackendError('backend.expiry_too_far', { data: { maxTokenLifetime: maxLifetime } });
  }
};

/** `POST /personal-access-tokens`: a new token, whose value is answered this once and never again. */
export const createToken = verifiedRoute({
  feature: 'tokens',
  method: 'POST',
  path: tokensPath,
  id: 'createToken',
  summary: 'Creates a personal access token',
  schema,
  responses: { 201: { description: 'The token, with its value.', schema: createdToken } },
  errors: [
    'backend.expiry_invalid',
    'backend.expiry_too_far',
    'backend.token_name_taken',
    'backend.outcome_unknown',
  ],
  async handle({ services, caller, proof, context, body: { name, expiresAt } }) {
    const { oneShotTokenCreation, maxTokenLifetime } = context.options;
    checkExpiry(expiresAt, context.now(), maxTokenLifetime);
    const create = async () => {
      const body = { name, expiresAt };
      const question = { method: 'POST', path: tokensPath, body } as const;
      const answer = await services.manageUser(caller.subject, question);
      if (!isSuccess(answer)) throw toTokenError(answer, 'backend.invalid_token');
      return readWritten(answer, createdToken);
    };
    const created = await (oneShotTokenCreation ? services.consumeProof(proof, create) : create());
    return privateResponse(withoutZero(created), 201);
  },
});
