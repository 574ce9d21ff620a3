import * as z from './schema.ts';

/**
 * An object that may be missing and whose keys all may be missing too. Nothing in it is worth refusing the whole
 * answer for, so that its keys are described by the type alone; unknown ones are kept.
 */
export const loose = <Shape extends object>() =>
  z.optional(z.looseObject({}) as unknown as z.Schema<Shape>);
