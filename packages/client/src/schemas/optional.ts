import * as z from 'zod/mini';

/** Text that may be missing. */
export const text = /* @__PURE__ */ z.optional(z.string());

/** Text that may be missing or `null`. */
export const nullableText = /* @__PURE__ */ z.optional(z.nullable(z.string()));

/** A number that may be missing. */
export const number = /* @__PURE__ */ z.optional(z.number());

/** A truth value that may be missing. */
export const flag = /* @__PURE__ */ z.optional(z.boolean());

/** An object of which we know nothing. */
export const anyRecord = /* @__PURE__ */ z.record(z.string(), z.unknown());
