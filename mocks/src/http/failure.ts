import type { FakeContext } from '../context.ts';
import { MalformedBodyError, OversizedBodyError } from './guard.ts';
import { internalError } from './internal-error.ts';
import { RequestError } from './request-error.ts';

/** Turns what a handler threw into an answer. What no one expected is kept in `failures` and is a 500. */
export const answerFailure = (context: FakeContext, error: unknown): Response => {
  if (error instanceof RequestError) return error.toResponse();
  if (error instanceof MalformedBodyError) {
    return Response.json({ message: error.message }, { status: 400 });
  }
  // The server's error handler swallows the parser's 413, which leaves the status at its default.
  if (error instanceof OversizedBodyError) return new Response('Not Found', { status: 404 });
  context.failures.push(error);
  return internalError();
};
