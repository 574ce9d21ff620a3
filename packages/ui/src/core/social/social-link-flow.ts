import type { PendingSocial } from '@account-center/client';
import { randomText } from '../../lib/random-text.ts';

/** What a trip to a social provider is for: an account to add, one in another's place, or new provider tokens. */
export type SocialFlowPurpose = 'link' | 'replace' | 'token';

/** The query parameters with which a provider sent the user back. */
export type SocialResponse = Readonly<Record<string, string>>;

/** A trip that is under way. Plain data: it survives `JSON`, so it can be carried over a redirect. */
export type SocialLinkFlow = {
  /** Unguessable; the answer must bring it back. Good for one answer. */
  readonly state: string;
  /** The id of the user who set out. No one else may finish the trip. */
  readonly owner: string;
  /** The provider: the key in `account.identities`. */
  readonly target: string;
  readonly purpose: SocialFlowPurpose;
  /** Where the provider sends the user back to. */
  readonly redirectUri: string;
  readonly pending: Omit<PendingSocial, 'authorizationUri'>;
};

// Letters and digits alone: some providers take nothing else in a state.
const mark = 'accountcenter';

/** A new state for one trip. */
export const createFlowState = (): string => `${mark}${randomText()}`;

/** True for a state that this package made, here or elsewhere. Whether it is the right one is another question. */
export const isFlowState = (state: string | undefined): boolean => state?.startsWith(mark) ?? false;

/** The answer in the address that a provider sent the user back to. */
export const responseFromUrl = (url: string | URL): SocialResponse =>
  Object.fromEntries(new URL(url).searchParams);

/** Whether the trip can still be finished: its record has not run out. */
export const isFlowActive = ({ pending }: SocialLinkFlow, now = Date.now()): boolean =>
  pending.expiresAt > now;

/** What Logto wants to see of an answer: all of it, and the address that it came to, which many providers compare. */
export const toConnectorData = (trip: SocialLinkFlow, answer: SocialResponse): SocialResponse => ({
  ...answer,
  redirectUri: trip.redirectUri,
});

/** How providers say that the user pressed "Cancel". OAuth 2 knows the first, some have words of their own. */
const cancellations: ReadonlySet<string> = new Set([
  'access_denied',
  'user_cancelled_authorize',
  'user_cancelled_login',
  'user_denied',
]);

/** How an answer refuses: the user cancelled, or the provider did; `undefined` when it is no refusal. */
export const denialReason = (answer: SocialResponse): 'cancelled' | 'refused' | undefined => {
  // OAuth 1 says it with a parameter of its own.
  if (answer.denied !== undefined) return 'cancelled';
  const { error } = answer;
  if (!error) return undefined;
  return cancellations.has(error) ? 'cancelled' : 'refused';
};
