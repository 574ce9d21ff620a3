import type { Claim } from '../profile-entry.ts';

/** What the platform fills in for a claim. */
const tokens = {
  name: 'name',
  fullname: 'name',
  givenName: 'given-name',
  middleName: 'additional-name',
  familyName: 'family-name',
  nickname: 'nickname',
  preferredUsername: 'off',
  profile: 'url',
  website: 'url',
  gender: 'sex',
  birthdate: 'bday',
  zoneinfo: 'off',
  locale: 'language',
  address: 'street-address',
  formatted: 'street-address',
  streetAddress: 'street-address',
  locality: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country',
} as const satisfies Record<Claim, string>;

/** The autocomplete token of an input; fields of the tenant's own are nothing that a browser knows. */
export const autoCompleteOf = (claim: Claim | undefined): string => (claim ? tokens[claim] : 'off');
