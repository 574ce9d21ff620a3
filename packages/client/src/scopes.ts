/** The scopes that an access token needs for everything this client can do. Request it without a `resource`. */
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

/** The same for servers without trusted devices (Logto 1.42 and older), which may refuse a scope that they do not know. */
export const legacyAccountScopes = [
  'openid',
  'profile',
  'email',
  'phone',
  'address',
  'custom_data',
  'identities',
  'urn:logto:scope:sessions',
] as const;
