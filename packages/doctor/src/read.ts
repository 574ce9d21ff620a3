/** A value as an object whose keys may be anything; an empty one for what is none. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** A value as a list; an empty one for what is none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The strings of a list. */
export const strings = (value: unknown): readonly string[] =>
  list(value).filter((item): item is string => typeof item === 'string');

/** A value as a text, `undefined` for what is none. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
