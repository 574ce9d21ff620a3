import type { ZodType, ZodTypeDef } from 'zod/v3';
import { ZodError } from 'zod/v3';
import { RequestError } from './request-error.ts';

/** A schema of a request part, with the type that it yields. */
export type Guard<Output> = ZodType<Output, ZodTypeDef, unknown>;

const BODY_LIMIT = 1_048_576;

/** A body that no JSON reader takes: answered without a code, as the body parser words it. */
export class MalformedBodyError extends Error {}

/** A body over one mebibyte. */
export class OversizedBodyError extends Error {}

/**
 * Parses a part of a request.
 *
 * @throws RequestError `guard.invalid_input` with zod's issues
 */
export const parsePart = <Output>(
  type: 'body' | 'query' | 'params',
  guard: Guard<Output>,
  value: unknown,
): Output => {
  const result = guard.safeParse(value);
  if (result.success) return result.data;
  throw new RequestError('guard.invalid_input', {
    data: new ZodError(result.error.issues),
    details: { type },
  });
};

const parseJson = (text: string): unknown => {
  if (text.trim() === '') return {};
  if (!/^\s*[[{]/.test(text)) {
    throw new MalformedBodyError('invalid JSON, only supports object and array');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MalformedBodyError(error instanceof Error ? error.message : 'invalid JSON');
  }
};

/**
 * Reads a body by its content type; what is neither JSON, form nor text counts as empty.
 *
 * @throws MalformedBodyError and OversizedBodyError
 */
export const readBody = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type') ?? '';
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(type);
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  if (!isJson && !isForm && !type.startsWith('text/')) return {};
  const text = await request.text();
  if (text.length > BODY_LIMIT) throw new OversizedBodyError();
  if (isJson) return parseJson(text);
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : text;
};
