import { ApiError, ResponseShapeError } from './errors.ts';
import type { Schema } from './schemas/schema.ts';

/** Reads the body of a successful answer, or throws a `ResponseShapeError`. */
export type Answer<Result> = (action: string, text: string, headers: Headers) => Result;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `sessions[0].payload.uid` */
const describePath = (path: readonly unknown[]): string =>
  path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : `${text && '.'}${String(key)}`),
    '',
  );

/**
 * An answer that is what the schema describes, and of which the caller gets what `map` makes.
 * It is read through the interface of Standard Schema: Zod's own functions would add an error class that nobody sees.
 */
export const answer =
  <T, Result = T>(
    schema: Schema<T>,
    map: (value: T, headers: Headers) => Result = (value) => value as unknown as Result,
  ): Answer<Result> =>
  (action, text, headers) => {
    const result = schema['~standard'].validate(parse(text));
    if ('value' in result) return map(result.value, headers);
    const path = describePath(('issues' in result && result.issues?.[0]?.path) || []);
    throw new ResponseShapeError(`${action}: unexpected answer at "${path}"`, { action, path });
  };

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Makes the error of an answer other than 2xx: Logto's form, OAuth's form, or whatever a proxy says. */
export const errorOf = (action: string, status: number, text: string): ApiError => {
  const body = parse(text);
  const { code, error, message, data, details } = Object(body) as Record<string, unknown>;
  const known = asText(code) ?? asText(error);
  return new ApiError(
    // Only what has a code is Logto's own; what others write is not fit for users and may hold anything.
    (known && asText(message)) || `${action}: HTTP ${status}`,
    {
      action,
      status,
      code: known,
      data,
      details: asText(details),
      isJson: typeof body === 'object' && body !== null,
    },
  );
};
