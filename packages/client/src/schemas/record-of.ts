import { openObject, type Schema } from './schema.ts';

/** An object with any keys and one kind of value. */
export const recordOf = <T>(value: Schema<T>) =>
  openObject({}, value) as unknown as Schema<Record<string, T>>;
