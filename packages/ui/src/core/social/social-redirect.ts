/** A provider that users are sent to: its key in `account.identities`, and the connector that leads there. */
export type SocialConnectorRef = { readonly target: string; readonly connectorId: string };

/**
 * Where social providers send users back to: one address for all, or one for each. `undefined` is the usual one,
 * `/callback/social`.
 */
export type SocialRedirectUri = string | ((provider: SocialConnectorRef) => string | undefined);

/** The whole address for one provider. */
export const redirectUriFor = (
  given: SocialRedirectUri | undefined,
  provider: SocialConnectorRef,
  origin: string = window.location.origin,
): string => {
  const chosen = typeof given === 'function' ? given(provider) : given;
  return new URL(chosen ?? '/callback/social', origin).href;
};
