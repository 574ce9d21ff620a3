import { loadPage } from '../../lib/load-page.ts';
import {
  consumePendingRedirect,
  type PendingRedirect,
  savePendingRedirect,
} from './pending-redirect.ts';
import { navigatePopup } from './popup.ts';
import { listenForResponse } from './popup-channel.ts';
import type { SocialLinkFlow, SocialResponse } from './social-link-flow.ts';

/** A user on the way to a provider. */
export type ProviderNavigation = {
  /** Gives the trip up: nothing that comes back is listened to any more. */
  readonly cancel: () => void;
  /** Brings the provider's window to the front, where there is one. */
  readonly focus: () => void;
};

const lookEvery = 400;

/** What is told of a trip in a window. */
export type PopupListeners = {
  readonly onResponse: (answer: SocialResponse) => void;
  /**
   * The window seems to be closed. A provider's page can make it look so (COOP) while the user is still there: the
   * answer is waited for until the trip is given up.
   */
  readonly onClosed: () => void;
};

/** Sends a window to the provider; `undefined` when the user has closed it already. */
export const startPopup = (
  opened: Window,
  uri: string,
  { state }: SocialLinkFlow,
  { onResponse, onClosed }: PopupListeners,
): ProviderNavigation | undefined => {
  const stopLooking = () => clearInterval(looking);
  const stopListening = listenForResponse(state, (answer) => {
    stopLooking();
    opened.close();
    onResponse(answer);
  });
  const looking = setInterval(() => {
    // Closed by the user, the focus is back here. One that only looks closed has it still.
    if (!opened.closed || !document.hasFocus()) return;
    stopLooking();
    onClosed();
  }, lookEvery);
  const leave = () => {
    stopLooking();
    stopListening();
    opened.close();
  };
  if (navigatePopup(opened, uri)) return { cancel: leave, focus: () => opened.focus() };
  leave();
  return undefined;
};

/**
 * Sends the whole page to the provider.
 *
 * @param onTurnedBack the browser shows the page again as it was: the user went back
 * @returns `undefined` when this browser remembers nothing, so that there would be no way back
 */
export const startRedirect = (
  uri: string,
  departure: Omit<PendingRedirect, 'returnTo'>,
  onTurnedBack: () => void,
): ProviderNavigation | undefined => {
  if (!savePendingRedirect({ ...departure, returnTo: window.location.href })) return undefined;
  const watching = new AbortController();
  const leave = () => {
    watching.abort();
    consumePendingRedirect();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    leave();
    onTurnedBack();
  };
  window.addEventListener('pageshow', onShow, { signal: watching.signal });
  loadPage(uri);
  return { cancel: leave, focus: () => undefined };
};
