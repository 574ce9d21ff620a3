import type { StepUpRecord } from '@account-center/client';
import { departureKey, returnKey } from '../stored-account.ts';
import {
  isFlowActive,
  type SocialFlowPurpose,
  type SocialLinkFlow,
  type SocialResponse,
} from './social-link-flow.ts';

/** What is left behind while the whole page is at a provider. */
export type PendingRedirect = {
  readonly trip: SocialLinkFlow;
  /** The page that the user set out from. */
  readonly returnTo: string;
  /** The live step-up record, so that no one has to verify twice. */
  readonly stepUp: StepUpRecord | undefined;
};

/** What a user comes back with. Without an answer the user turned back on the way. */
export type RedirectResult = PendingRedirect & { readonly answer?: SocialResponse | undefined };

const read = (key: string): RedirectResult | undefined => {
  try {
    const found: Partial<RedirectResult> | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const { trip, returnTo, stepUp, answer } = found ?? {};
    if (!trip?.state || !trip.pending?.expiresAt || !returnTo) return undefined;
    return { trip, returnTo, stepUp, answer };
  } catch {
    // A forbidden storage, or not our value.
    return undefined;
  }
};

const take = (key: string): RedirectResult | undefined => {
  const found = read(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // What cannot be read cannot be left behind either.
  }
  return found && isFlowActive(found.trip) ? found : undefined;
};

const keep = (key: string, value: RedirectResult): boolean => {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

/** Remembers a trip while the whole page goes to the provider. False when this browser remembers nothing. */
export const savePendingRedirect = (departure: PendingRedirect): boolean =>
  keep(departureKey, departure);

/** The trip that this tab is on. It can be taken once, and not after its record has run out. */
export const consumePendingRedirect = (): PendingRedirect | undefined => take(departureKey);

/** Hands what the provider answered to the page that the user set out from. */
export const saveRedirectResult = (arrival: RedirectResult): boolean => keep(returnKey, arrival);

const kept = (): RedirectResult | undefined => read(returnKey) ?? read(departureKey);

/** The provider that this tab comes back from, with an answer or without, on a trip of one of these kinds. */
export const pendingRedirectTarget = (
  purposes: readonly SocialFlowPurpose[],
): string | undefined => {
  const trip = kept()?.trip;
  return trip && purposes.includes(trip.purpose) ? trip.target : undefined;
};

/** Takes what the user came back with, on a trip of one of these kinds. It can be taken once. */
export const consumeRedirectResult = (
  purposes: readonly SocialFlowPurpose[],
): RedirectResult | undefined => {
  if (pendingRedirectTarget(purposes) === undefined) return undefined;
  const departure = take(departureKey);
  return take(returnKey) ?? departure;
};
