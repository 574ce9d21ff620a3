import type { TenantSettings } from '@account-center/client';

/** A connector to a social provider, as the sign-in experience tells it. */
export type SocialConnector = TenantSettings['signInExperience']['socialConnectors'][number];

// One provider may have a connector for each platform. A native one opens an app and is of no use to a page.
const ranks: Readonly<Record<string, number>> = { Web: 0, Universal: 1 };
const rankOf = ({ platform }: SocialConnector): number => ranks[platform ?? 'Universal'] ?? 2;

/** The connectors of a target, the one to use on the web first. */
export const connectorsOf = (
  settings: TenantSettings | undefined,
  target: string,
): readonly SocialConnector[] =>
  (settings?.signInExperience.socialConnectors ?? [])
    .filter((connector) => connector.target === target)
    .sort((one, other) => rankOf(one) - rankOf(other));

/** The connector of a target that works on the web, if there is one. */
export const webConnectorOf = (
  settings: TenantSettings | undefined,
  target: string,
): SocialConnector | undefined =>
  connectorsOf(settings, target).find(({ platform }) => (platform ?? 'Universal') in ranks);
