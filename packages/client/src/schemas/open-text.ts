import * as z from './schema.ts';

/** One of the known values, or any other string from a newer server. */
export type OpenString<Known extends string> = Known | (string & {});

/** A string with known values; an unknown one is kept as it is, never an error. */
export const openString = <Known extends string>() => z.string as z.Schema<OpenString<Known>>;
