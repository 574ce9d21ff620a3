import { loadPage } from '../lib/load-page.ts';
import { listenForAnswer } from './social-channel.ts';
import { leaveFor, type SocialDeparture, takeDeparture } from './social-departure.ts';
import type { SocialAnswer, SocialTrip } from './social-trip.ts';
import { sendWindow } from './social-window.ts';

/** A user on the way to a provider. */
export type SocialWay = {
  /** Gives the trip up: nothing that comes back is listened to any more. */
  readonly leave: () => void;
  /** Brings the provider's window to the front, where there is one. */
  readonly show: () => void;
};

const lookEvery = 400;

/** What is told of a trip in a window. */
export type WindowListeners = {
  readonly onAnswer: (answer: SocialAnswer) => void;
  /**
   * The window seems to be closed. A provider's page can make it look so (COOP) while the user is still there: the
   * answer is waited for until the trip is given up.
   */
  readonly onClosed: () => void;
};

/** Sends a window to the provider; `undefined` when the user has closed it already. */
export const goByWindow = (
  opened: Window,
  uri: string,
  { state }: SocialTrip,
  { onAnswer, onClosed }: WindowListeners,
): SocialWay | undefined => {
  const stopLooking = () => clearInterval(looking);
  const stopListening = listenForAnswer(state, (answer) => {
    stopLooking();
    opened.close();
    onAnswer(answer);
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
  if (sendWindow(opened, uri)) return { leave, show: () => opened.focus() };
  leave();
  return undefined;
};

/**
 * Sends the whole page to the provider.
 *
 * @param onTurnedBack the browser shows the page again as it was: the user went back
 * @returns `undefined` when this browser remembers nothing, so that there would be no way back
 */
export const goByPage = (
  uri: string,
  departure: Omit<SocialDeparture, 'returnTo'>,
  onTurnedBack: () => void,
): SocialWay | undefined => {
  if (!leaveFor({ ...departure, returnTo: window.location.href })) return undefined;
  const watching = new AbortController();
  const leave = () => {
    watching.abort();
    takeDeparture();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    leave();
    onTurnedBack();
  };
  window.addEventListener('pageshow', onShow, { signal: watching.signal });
  loadPage(uri);
  return { leave, show: () => undefined };
};
