import type { EnterpriseIdentity, TenantSettings } from '@account-center/client';

/** A connector to an enterprise provider, as the sign-in experience tells it. */
export type EnterpriseConnector = NonNullable<
  TenantSettings['signInExperience']['ssoConnectors']
>[number];

/** Words that say nothing about whose connector it is. */
const common = new Set([
  'sso',
  'saml',
  'oidc',
  'login',
  'sign',
  'single',
  'the',
  'for',
  'inc',
  'com',
]);

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !common.has(word));

const likeness = (issuer: string, { connectorName }: EnterpriseConnector): number =>
  wordsOf(connectorName).filter((word) => issuer.toLowerCase().includes(word)).length;

/**
 * The connector that an identity came by. Logto does not say: an only one is taken to be it, of several the one whose
 * name the issuer's address has most of. `undefined` when nothing speaks for one of them.
 */
export const connectorOf = (
  { issuer }: Pick<EnterpriseIdentity, 'issuer'>,
  connectors: readonly EnterpriseConnector[],
): EnterpriseConnector | undefined => {
  if (connectors.length <= 1) return connectors[0];
  const likely = connectors
    .map((connector) => ({ connector, score: likeness(issuer, connector) }))
    .sort((one, other) => other.score - one.score);
  const [first, second] = likely;
  return first && first.score > (second?.score ?? 0) ? first.connector : undefined;
};

/** An issuer as people know it: the host of its address, else its name as it is. */
export const issuerName = (issuer: string): string =>
  (URL.canParse(issuer) && new URL(issuer).hostname) || issuer;
