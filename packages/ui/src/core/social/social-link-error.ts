import { isProviderSilent } from '../provider-silent.ts';

/**
 * Why a trip to a social provider came to nothing for the provider's sake.
 *
 * - `cancelled`: the user said no on the provider's page.
 * - `refused`: the provider did.
 * - `expired`: the user came back after the ten minutes that Logto gives a trip.
 * - `silent`: Logto asked the provider, which did not answer.
 * - `unreachable`: there is no way to send the user there: no connector for the target, or no address to go to.
 * - `blocked`: the browser opens no window for this page, and stores nothing for it, so that there would be no way back.
 * - `forgotten`: the whole page would have to go, and the browser stores nothing for it.
 */
export type SocialLinkFailure =
  | 'cancelled'
  | 'refused'
  | 'expired'
  | 'silent'
  | 'unreachable'
  | 'blocked'
  | 'forgotten';

/** A trip to a social provider came to nothing. Nothing was linked. */
export class SocialLinkError extends Error {
  override readonly name = 'SocialLinkError';
  readonly reason: SocialLinkFailure;
  /** What the provider gave as its reason, an OAuth error code as a rule. */
  readonly providerError: string | undefined;
  /** The provider's name in the user's language, where it is known. */
  readonly provider: string | undefined;
  constructor(reason: SocialLinkFailure, providerError?: string, provider?: string) {
    super(`The trip to the provider came to nothing: ${providerError ?? reason}.`);
    this.reason = reason;
    this.providerError = providerError;
    this.provider = provider;
  }
}

/** Names the provider that did not answer Logto; any other error is given back as it is. */
export const silentProvider = (error: unknown, provider: string): unknown => {
  if (!isProviderSilent(error)) return error;
  const silent = new SocialLinkError('silent', undefined, provider);
  silent.cause = error;
  return silent;
};
