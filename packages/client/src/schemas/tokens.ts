import { number } from './optional.ts';
import * as z from './schema.ts';

const shown = {
  /** Unique for the user. */
  name: z.string,
  /** Milliseconds since 1970. */
  createdAt: number,
  /** Milliseconds since 1970; `null` for a token that never expires, absent when that is not known. */
  expiresAt: z.optional(z.nullable(z.number)),
};

/** `PATCH /personal-access-tokens` of the backend. */
export const personalAccessToken = z.object(shown);

/** `GET /personal-access-tokens` of the backend. */
export const tokenList = z.object({ tokens: z.array(personalAccessToken) });

/** `POST /personal-access-tokens` of the backend. */
export const newPersonalAccessToken = z.object({ ...shown, value: z.string });

/** A token that stands for the user in scripts and tools. Expired ones are listed until they are removed. */
export type PersonalAccessToken = z.infer<typeof personalAccessToken>;

/** A token as it is once, right after its creation: `value` is the secret, which no one can read again. */
export type NewPersonalAccessToken = z.infer<typeof newPersonalAccessToken>;
