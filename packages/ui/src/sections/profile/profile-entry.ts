import type { ProfileFieldRules } from '@account-center/client';
import type { Lock } from '../../data/section-state.ts';

/** A kind of field that is one input. */
export type InputType = 'Text' | 'Number' | 'Date' | 'Checkbox' | 'Select' | 'Url' | 'Regex';

/** A kind of field, as the tenant configures it. */
export type EntryType = InputType | 'Address' | 'Fullname';

/** What may be typed into one entry: texts, and booleans for checkboxes, by the key of the input. */
export type Draft = Readonly<Record<string, string | boolean>>;

/** One input of an entry: the whole of it, or a part of an address or a full name. */
export type ProfileInput = {
  /** The field's name, or the part's. */
  readonly key: string;
  readonly type: InputType;
  /** In the tenant's words; without one the input has the words of its claim, or its key. */
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly rules: ProfileFieldRules;
  /** It means the same as everywhere: autocomplete and lists of countries, languages, time zones may help. */
  readonly claim: Claim | undefined;
};

/** Where a value lives: the user's name, the standard claims, or the app's own data. */
export type EntryHome = 'name' | 'profile' | 'customData';

/** One field of the profile: what it is, what is there, and whether it can be changed. */
export type ProfileEntry = {
  readonly name: string;
  readonly type: EntryType;
  readonly home: EntryHome;
  /** In the tenant's words. */
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly inputs: readonly ProfileInput[];
  /** What is stored, as it stands in the inputs. Empty texts where there is nothing. */
  readonly draft: Draft;
  /** Why it cannot be changed. */
  readonly lock: Lock;
};

/** Names with a meaning of their own: the standard claims, the parts of an address, the name and the full name. */
export const claims = [
  'name',
  'fullname',
  'givenName',
  'middleName',
  'familyName',
  'nickname',
  'preferredUsername',
  'profile',
  'website',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'address',
  'formatted',
  'streetAddress',
  'locality',
  'region',
  'postalCode',
  'country',
] as const;

/** One of {@link claims}. */
export type Claim = (typeof claims)[number];

/** The standard meaning of a name, if it has one. */
export const claimOf = (name: string): Claim | undefined => claims.find((claim) => claim === name);
