/**
 * Why a trip to a social provider came to nothing before Logto was asked.
 *
 * - `cancelled`: the user said no on the provider's page.
 * - `refused`: the provider did.
 * - `unreachable`: there is no way to send the user there: no connector for the target, or no address to go to.
 * - `blocked`: the browser opens no window for this page, and stores nothing for it, so that there would be no way back.
 * - `forgotten`: the whole page would have to go, and the browser stores nothing for it.
 */
export type SocialTripFailure = 'cancelled' | 'refused' | 'unreachable' | 'blocked' | 'forgotten';

/** A trip to a social provider came to nothing. Nothing was linked. */
export class SocialTripError extends Error {
  override readonly name = 'SocialTripError';
  readonly reason: SocialTripFailure;
  /** What the provider gave as its reason, an OAuth error code as a rule. */
  readonly providerError: string | undefined;
  constructor(reason: SocialTripFailure, providerError?: string) {
    super(`The trip to the provider came to nothing: ${providerError ?? reason}.`);
    this.reason = reason;
    this.providerError = providerError;
  }
}
