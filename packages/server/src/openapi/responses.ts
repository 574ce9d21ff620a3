import type * as z from 'zod/mini';

/** A body that a route takes. */
export type BodySchema = {
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly schema: z.ZodMiniType;
};

/** One answer of a route that is no error. */
export type ResponseDoc = {
  readonly description: string;
  /** The JSON body; none for an answer without one. */
  readonly schema?: z.ZodMiniType;
  /** Headers that matter to callers, each with what it is for. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** The answers of a route by their status. */
export type ResponseDocs = Readonly<Record<number, ResponseDoc>>;
