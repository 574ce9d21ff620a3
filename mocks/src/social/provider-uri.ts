/** A visit to a provider page of the fake. */
export type ProviderVisit = {
  /** The origin of the fake. */
  origin: string;
  /** The target of the connector. */
  target: string;
  redirectUri: string;
  state: string;
  scope?: string | undefined;
};

/** The address of the fake's own page for a social identity provider. */
export const providerUri = ({
  origin,
  target,
  redirectUri,
  state,
  scope,
}: ProviderVisit): string => {
  const query = new URLSearchParams({
    redirect_uri: redirectUri,
    state,
    response_type: 'code',
    ...(scope !== undefined && { scope }),
  });
  return `${origin}/__social/${encodeURIComponent(target)}/authorize?${query}`;
};
