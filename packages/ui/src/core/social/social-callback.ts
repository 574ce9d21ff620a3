import { loadInPlace } from '../../lib/load-page.ts';
import { consumePendingRedirect, saveRedirectResult } from './pending-redirect.ts';
import { postResponse } from './popup-channel.ts';
import { isFlowState, responseFromUrl } from './social-link-flow.ts';

/**
 * What became of a provider's answer.
 *
 * - `none`: the address holds no answer to anything that this package asked.
 * - `done`: the page that opened this window has it; the window closes, if the browser lets it.
 * - `returning`: the user goes back to the page `to`, which finishes.
 * - `refused`: no one here asked for it, or that was too long ago. Nothing was linked.
 */
export type SocialCallbackResult =
  | { readonly status: 'none' | 'done' }
  | { readonly status: 'returning'; readonly to: string }
  | { readonly status: 'refused'; readonly to: string | undefined };

/** Options of `handleSocialCallback`. */
export type SocialCallbackOptions = {
  /** Goes to a page of this app; by default the browser loads it. */
  readonly navigate?: ((to: string) => void) | undefined;
};

/** The address when it is one of this origin: what was stored must not lead anywhere else. */
const ownAddress = (address: string): string | undefined => {
  const { origin } = window.location;
  return URL.canParse(address, origin) && new URL(address, origin).origin === origin
    ? address
    : undefined;
};

/**
 * Does with a provider's answer what has to be done with it. It counts once: it is taken out of the address, and the
 * state that it must bring out of the storage.
 *
 * @param url the address with the answer
 */
export const processSocialCallback = async (
  url: string,
  { navigate = loadInPlace }: SocialCallbackOptions = {},
): Promise<SocialCallbackResult> => {
  const answer = responseFromUrl(url);
  if (url === window.location.href) {
    // What came back is for one use, and for no history or referrer.
    // Whole: without the origin it would be looked for at the document's base.
    const { history, location } = window;
    history.replaceState(history.state, '', location.origin + location.pathname);
  }

  const departure = consumePendingRedirect();
  const to = departure && (ownAddress(departure.returnTo) ?? window.location.origin);
  if (departure && to && departure.trip.state === answer.state) {
    saveRedirectResult({ ...departure, answer });
    navigate(to);
    return { status: 'returning', to };
  }
  if (!isFlowState(answer.state) || !(await postResponse(answer))) return { status: 'refused', to };
  window.close();
  return { status: 'done' };
};

/**
 * For apps without a router, in place of `<SocialCallback />`: call it before anything is rendered, and render only when
 * the status is `none`. Sign-ins and other answers that are not for the account center are left alone.
 *
 * @param url the address with the provider's answer; by default that of the page
 */
export const handleSocialCallback = async (
  url: string = window.location.href,
  options?: SocialCallbackOptions,
): Promise<SocialCallbackResult> =>
  isFlowState(responseFromUrl(url).state)
    ? processSocialCallback(url, options)
    : { status: 'none' };
