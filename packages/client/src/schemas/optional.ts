import * as z from './schema.ts';

/** Text that may be missing. */
export const text = z.optional(z.string);

/** Text that may be missing or `null`. */
export const nullableText = z.optional(z.nullable(z.string));

/** A number that may be missing. */
export const number = z.optional(z.number);

/** A truth value that may be missing. */
export const flag = z.optional(z.boolean);
