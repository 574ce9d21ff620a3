import { ApiError, ResponseShapeError } from './errors.ts';
import { readParts } from './read-parts.ts';
import type { Schema } from './schemas/schema.ts';

/** Told of the places that were left out of an answer because they did not fit. */
export type OnLeftOut = (action: string, paths: readonly string[]) => void;

/** Reads the body of a successful answer, or throws a `ResponseShapeError`. */
export type ResponseParser<Result> = (
  action: string,
  text: string,
  headers: Headers,
  onLeftOut?: OnLeftOut,
) => Result;

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

const unexpected = (action: string, path: string) =>
  new ResponseShapeError(`${action}: unexpected answer at "${path}"`, { action, path });

/**
 * An answer that is what the schema describes, as far as the parts of it fit, and of which the caller gets what `map`
 * makes. `leftOut` are the places of what did not fit.
 */
export const parseResponse =
  <T, Result = T>(
    schema: Schema<T>,
    map: (value: T, headers: Headers, leftOut: readonly string[]) => Result = (value) =>
      value as unknown as Result,
  ): ResponseParser<Result> =>
  (action, text, headers, onLeftOut) => {
    const result = readParts(schema, parse(text));
    if ('fault' in result) throw unexpected(action, describePath(result.fault));
    const leftOut = result.leftOut.map(describePath);
    if (leftOut.length > 0) onLeftOut?.(action, leftOut);
    return map(result.value, headers, leftOut);
  };

/** The id in an answer that is an account. */
export const userIdIn = (text: string): string | undefined => {
  const { id } = Object(parse(text)) as { readonly id?: unknown };
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** An answer of which no part may be missing, secrets that are shown once for example. */
export const wholeAnswer = <T>(schema: Schema<T>): ResponseParser<T> => {
  const read = parseResponse(schema, (value, _, leftOut) => ({ value, leftOut }));
  return (action, text, headers) => {
    const { value, leftOut } = read(action, text, headers);
    if (leftOut[0] !== undefined) throw unexpected(action, leftOut[0]);
    return value;
  };
};

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Makes the error of an answer other than 2xx: Logto's form, OAuth's form, or whatever a proxy says. */
export const toApiError = (action: string, status: number, text: string): ApiError => {
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
