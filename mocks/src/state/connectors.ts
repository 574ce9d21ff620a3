import { randomId } from '../random-id.ts';
import { mockSocialLogo } from './mock-social-logo.ts';
import type { Connector, SocialConnector, SocialConnectorSpec } from './tenant-model.ts';

/** A connector to set up: one of the three of a fresh tenant by name, or a social one of your own. */
export type ConnectorSpec = 'email' | 'sms' | 'social' | SocialConnectorSpec;

const mockSocial = (): SocialConnector => ({
  id: randomId(12),
  name: 'social',
  type: 'Social',
  target: 'mock-social',
  kind: 'mock',
  displayName: {
    en: 'Mock Social',
    'zh-CN': 'Mock 社交登录',
    ko: 'Mock Social',
    'tr-TR': 'Mock Social',
  },
  logo: mockSocialLogo,
  logoDark: null,
  platform: 'Universal',
  isTokenStorageSupported: true,
  storesTokens: false,
});

const letterLogo = (letter: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#475569"/><text x="12" y="17" font-family="sans-serif" font-size="14" text-anchor="middle" fill="#fff">${letter}</text></svg>`,
  )}`;

const titleOf = (target: string) => target.charAt(0).toUpperCase() + target.slice(1);

const providerConnector = ({ displayName, ...spec }: SocialConnectorSpec): SocialConnector => {
  const title = titleOf(spec.target);
  return {
    id: randomId(12),
    name: spec.target,
    type: 'Social',
    kind: 'provider',
    displayName: typeof displayName === 'object' ? displayName : { en: displayName ?? title },
    logo: letterLogo(title.charAt(0)),
    logoDark: null,
    platform: 'Web',
    isTokenStorageSupported: true,
    storesTokens: false,
    ...spec,
  };
};

/** Makes the connector of a spec. Throws a `TypeError` for a name that no connector has. */
export const createConnector = (spec: ConnectorSpec): Connector => {
  if (typeof spec === 'object') return providerConnector(spec);
  switch (spec) {
    case 'email':
      return { id: randomId(12), name: spec, type: 'Email' };
    case 'sms':
      return { id: randomId(12), name: spec, type: 'Sms' };
    case 'social':
      return mockSocial();
    default:
      throw new TypeError(`There is no connector named ${JSON.stringify(spec satisfies never)}`);
  }
};
