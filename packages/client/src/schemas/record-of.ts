import * as z from 'zod/mini';

/** An object with any keys and one kind of value. `z.record` says the same, but is 0.7 kB that nothing else needs. */
export const recordOf = <T>(value: z.ZodMiniType<T>) =>
  z.catchall(z.object({}), value) as unknown as z.ZodMiniType<Record<string, T>>;
