import type * as z from 'zod/mini';
import { ApiError, ResponseShapeError } from './errors.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Makes the error of an answer other than 2xx: Logto's form, OAuth's form, or whatever a proxy says. */
export const readError = (action: string, status: number, text: string): ApiError => {
  const body = Object(parse(text)) as Record<string, unknown>;
  const code = asText(body.code) ?? asText(body.error);
  // Only Logto's own errors have a code; what others write is not fit for users and may hold anything.
  const message = (code && asText(body.message)) || `${action}: HTTP ${status}`;
  const { data } = body;
  return new ApiError(message, { action, status, code, data, details: asText(body.details) });
};

const describePath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** Reads a successful answer, or says where it is not what the schema describes. */
export const readBody = <T>(action: string, text: string, schema: z.ZodMiniType<T>): T => {
  const result = schema.safeParse(parse(text));
  if (result.success) return result.data;
  const path = describePath(result.error.issues[0]?.path ?? []);
  throw new ResponseShapeError(`${action}: unexpected answer at "${path}"`, { action, path });
};
