/**
 * The scopes that an access token needs for everything this client can do. Request it without a `resource`. A server
 * without trusted devices (Logto before 1.44) drops their scope in silence.
 */
export const accountScopes = [
  'openid',
  'profile',
  'email',
  'phone',
  'address',
  'custom_data',
  'identities',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
] as const;
