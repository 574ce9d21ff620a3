import type { output } from 'zod/v4/core';
import * as core from 'zod/v4/core';

// The few kinds that Logto's answers need, by the names that they have in `zod/mini` but without its methods, which
// cost a tenth of what the whole client may weigh.

/** A schema of a `T`. */
export type Schema<T = unknown> = core.$ZodType<T>;

/** What a schema lets through. */
export type { output as infer } from 'zod/v4/core';

/** Any text. */
export const string: core.$ZodString = /* @__PURE__ */ new core.$ZodString({ type: 'string' });

/** Any finite number. */
export const number: core.$ZodNumber = /* @__PURE__ */ new core.$ZodNumber({ type: 'number' });

/** A truth value. */
export const boolean: core.$ZodBoolean = /* @__PURE__ */ new core.$ZodBoolean({ type: 'boolean' });

/** Anything. */
export const unknown: core.$ZodUnknown = /* @__PURE__ */ new core.$ZodUnknown({ type: 'unknown' });

/** A value that may be missing. */
export const optional = <Inner extends Schema>(innerType: Inner) =>
  new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<Inner>;

/** A value in whose place something else is used when it is missing. */
export const fallback = <Inner extends Schema>(innerType: Inner, value: output<Inner>) =>
  new core.$ZodDefault({
    type: 'default',
    innerType,
    defaultValue: value as never,
  }) as core.$ZodDefault<Inner>;

/** A value that may be `null`. */
export const nullable = <Inner extends Schema>(innerType: Inner) =>
  new core.$ZodNullable({ type: 'nullable', innerType }) as core.$ZodNullable<Inner>;

/** A list, which fails when one of its items does. */
export const array = <Element extends Schema>(element: Element) =>
  new core.$ZodArray({ type: 'array', element }) as core.$ZodArray<Element>;

/** The schema of an object with this shape. */
export type ObjectOf<Shape extends core.$ZodShape> = core.$ZodObject<Shape, core.$strip>;

/** An object; unknown keys are dropped. */
export const object = <Shape extends core.$ZodShape>(shape: Shape) =>
  new core.$ZodObject({ type: 'object', shape }) as ObjectOf<Shape>;

/** An object whose other keys all have one kind of value, and are kept. */
export const openObject = <Shape extends core.$ZodShape, Rest>(shape: Shape, rest: Schema<Rest>) =>
  new core.$ZodObject({ type: 'object', shape, catchall: rest }) as core.$ZodObject<
    Shape,
    core.$catchall<Schema<Rest>>
  >;

/** An object whose other keys may be anything, and are kept. */
export const looseObject = <Shape extends core.$ZodShape>(shape: Shape) =>
  openObject(shape, unknown);
