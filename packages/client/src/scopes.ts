/** The scopes for servers without trusted devices (Logto 1.42 and older), which may refuse a scope that they do not know. */
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

/** The scopes that an access token needs for everything this client can do. Request it without a `resource`. */
export const accountScopes = [...legacyAccountScopes, 'urn:logto:scope:trusted_devices'] as const;
