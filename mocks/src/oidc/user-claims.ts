import type { StoredUser } from '../state/user-model.ts';

const profileClaims = ({ profile, ...user }: StoredUser) => ({
  name: user.name,
  family_name: profile.familyName,
  given_name: profile.givenName,
  middle_name: profile.middleName,
  nickname: profile.nickname,
  preferred_username: profile.preferredUsername,
  profile: profile.profile,
  picture: user.avatar,
  website: profile.website,
  gender: profile.gender,
  birthdate: profile.birthdate,
  zoneinfo: profile.zoneinfo,
  locale: profile.locale,
  updated_at: user.updatedAt,
  username: user.username,
  created_at: user.createdAt,
});

/** Claims by scope that an ID token carries. */
const idTokenClaims: Record<string, (user: StoredUser) => object> = {
  profile: profileClaims,
  email: ({ primaryEmail }) => ({ email: primaryEmail, email_verified: Boolean(primaryEmail) }),
  phone: ({ primaryPhone }) => ({
    phone_number: primaryPhone,
    phone_number_verified: Boolean(primaryPhone),
  }),
  // the server hands the address out as it is stored, so its keys are not the standard's
  address: ({ profile }) => ({ address: profile.address }),
  roles: () => ({ roles: [] }),
  'urn:logto:scope:organizations': () => ({ organizations: [] }),
  'urn:logto:scope:organization_roles': () => ({ organization_roles: [] }),
};

/** Claims by scope that only the userinfo endpoint tells. */
const userinfoClaims: typeof idTokenClaims = {
  custom_data: ({ customData }) => ({ custom_data: customData }),
  identities: ({ identities, ssoIdentities }) => ({
    identities,
    sso_identities: ssoIdentities.map(({ issuer, identityId, detail }) => ({
      issuer,
      identityId,
      detail,
    })),
  }),
  'urn:logto:scope:organizations': () => ({ organization_data: [] }),
};

/**
 * What a user's scopes tell about the user. Unlike the Account API it knows no field control;
 * values that a user does not have are `null`, profile claims without a value are missing.
 */
export const userClaims = (
  user: StoredUser,
  scopes: readonly string[],
  use: 'id_token' | 'userinfo',
): Record<string, unknown> => {
  const sources = use === 'userinfo' ? [idTokenClaims, userinfoClaims] : [idTokenClaims];
  return Object.assign(
    {},
    ...sources.flatMap((source) => scopes.map((scope) => source[scope]?.(user) ?? {})),
  );
};
