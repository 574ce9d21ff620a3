import type { FakeContext } from '../context.ts';
import { hasTrustedDevices } from '../rules/has-trusted-devices.ts';

const userScopes = [
  'openid',
  'offline_access',
  'profile',
  'email',
  'phone',
  'address',
  'custom_data',
  'identities',
  'roles',
  'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles',
  'urn:logto:scope:sessions',
];

/** The scopes that users can grant: that of trusted devices where the server has them. */
export const knownScopes = (context: FakeContext): string[] =>
  hasTrustedDevices(context) ? [...userScopes, 'urn:logto:scope:trusted_devices'] : userScopes;

/** The scopes of a space-separated list, each once. */
export const parseScopes = (scope: string | null | undefined): string[] => [
  ...new Set((scope ?? '').split(' ').filter(Boolean)),
];
