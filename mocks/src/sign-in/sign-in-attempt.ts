import type { FakeContext } from '../context.ts';
import type { Interaction, ProvedUser } from '../state/interaction-store.ts';

/** One submitted form of the sign-in page. */
export type SignInAttempt = {
  context: FakeContext;
  interaction: Interaction;
  form: URLSearchParams;
  /** The origin of the fake, as the browser sees it. */
  origin: string;
  /** Of the request, its cookies among them. */
  headers: Headers;
};

/** What comes of it: the next page, the same page with a problem, or a user who is in. */
export type SignInOutcome =
  | { type: 'page' }
  | { type: 'problem'; text: string }
  | { type: 'signed-in'; proved: ProvedUser };

/** The same page again, with a sentence about what is wrong. */
export const problemOutcome = (text: string): SignInOutcome => ({ type: 'problem', text });

/** What a visitor reads who failed too often; `until` in milliseconds. */
export const blockedText = (until: number, now: number): string =>
  `Too many attempts. Try again in ${Math.ceil((until - now) / 60_000)} minutes.`;

/** What a suspended user reads. */
export const SUSPENDED = 'This account is suspended.';
