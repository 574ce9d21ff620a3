import type {
  Account,
  ProfileField,
  ProfileFieldPart,
  TenantSettings,
} from '@account-center/client';
import type { AccountField, FieldAccess } from '../../core/field-access.ts';
import { hasVisibleText } from '../../lib/visible-text.ts';
import { addressParts } from './address-after.ts';
import { readDraft } from './entry-draft.ts';
import {
  claimOf,
  type EntryHome,
  type EntryType,
  type InputType,
  type ProfileEntry,
  type ProfileInput,
} from './profile-entry.ts';

type FieldSpec = Pick<ProfileField, 'name' | 'type'> & Partial<ProfileField>;

/** What a person would edit of the standard claims, in the order of a form. */
const standardFields: readonly FieldSpec[] = [
  { name: 'givenName', type: 'Text' },
  { name: 'familyName', type: 'Text' },
  { name: 'nickname', type: 'Text' },
  { name: 'birthdate', type: 'Date' },
  { name: 'gender', type: 'Text' },
  { name: 'website', type: 'Url' },
  { name: 'zoneinfo', type: 'Text' },
  { name: 'locale', type: 'Text' },
  { name: 'address', type: 'Address' },
];

const nameField: FieldSpec = { name: 'name', type: 'Text' };

/** The columns that hold them are not wider. */
const widest: Readonly<Record<string, number>> = { name: 128 };

const usualParts = {
  Address: ['streetAddress', 'locality', 'region', 'postalCode', 'country'],
  Fullname: ['givenName', 'familyName'],
} as const;

/** Logto's own choices for the gender, where the tenant gives none. */
const genders = ['female', 'male', 'prefer_not_to_say'].map((value) => ({ value }));

const ofProfile: ReadonlySet<string> = new Set([
  'fullname',
  ...standardFields.map(({ name }) => name),
  'middleName',
  'preferredUsername',
  'profile',
]);

const entryTypes = ['Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex', 'Address', 'Fullname'];

/** A kind that this version does not know is edited as text. */
const knownType = (type: string): EntryType =>
  entryTypes.includes(type) ? (type as EntryType) : 'Text';

/** Two claims are what they are, whatever a tenant calls them. */
const typeOf = ({ name, type }: FieldSpec): EntryType => {
  if (name === 'address') return 'Address';
  return name === 'fullname' ? 'Fullname' : knownType(type);
};

const inputTypeOf = (part: { readonly type: string }): InputType => {
  const type = knownType(part.type);
  return type === 'Address' || type === 'Fullname' ? 'Text' : type;
};

const homeOf = (name: string, type: EntryType): EntryHome => {
  if (name === 'name') return 'name';
  const isClaim = type === 'Address' || type === 'Fullname' || ofProfile.has(name);
  return isClaim ? 'profile' : 'customData';
};

type InputSpec = { readonly name: string; readonly type: InputType } & {
  readonly [Key in 'label' | 'description' | 'required' | 'config']?:
    | ProfileFieldPart[Key]
    | undefined;
};

const inputOf = (field: InputSpec): ProfileInput => {
  const claim = claimOf(field.name);
  const { options, ...rules } = field.config ?? {};
  const choices = options ?? (claim === 'gender' ? genders : undefined);
  const isChoice = field.type === 'Select' || (claim === 'gender' && field.type === 'Text');
  const limit = widest[field.name];
  const maxLength =
    limit === undefined ? rules.maxLength : Math.min(limit, rules.maxLength ?? limit);
  return {
    key: field.name,
    type: isChoice ? 'Select' : field.type,
    label: field.label || undefined,
    description: field.description || undefined,
    required: field.required ?? false,
    rules: {
      ...rules,
      ...(maxLength !== undefined && { maxLength }),
      ...(choices && { options: choices }),
    },
    claim,
  };
};

const partsOf = (field: FieldSpec, type: 'Address' | 'Fullname'): ProfileInput[] => {
  const configured = field.config?.parts?.filter(({ enabled }) => enabled !== false) ?? [];
  const parts =
    configured.length > 0 ? configured : usualParts[type].map((name) => ({ name, type: 'Text' }));
  return parts.map((part) => inputOf({ ...part, type: inputTypeOf(part) }));
};

const formattedInput = inputOf({ name: 'formatted', type: 'Text' });

/** An address that was only ever written as a whole is shown, and can be changed, as one. */
const wholeOf = ({ profile }: Account, inputs: readonly ProfileInput[]): ProfileInput[] => {
  const address = profile?.address;
  const isWhole =
    hasVisibleText(address?.formatted) && !addressParts.some((key) => hasVisibleText(address[key]));
  return isWhole && inputs.every(({ key }) => key !== 'formatted') ? [formattedInput] : [];
};

const toEntry = (
  field: FieldSpec,
  account: Account,
  accessTo: (field: AccountField) => FieldAccess,
): ProfileEntry[] => {
  const type = typeOf(field);
  const home = homeOf(field.name, type);
  const { visible, lock } = accessTo(home);
  if (!visible) return [];
  const own =
    type === 'Address' || type === 'Fullname'
      ? partsOf(field, type)
      : [inputOf({ ...field, type })];
  const inputs = type === 'Address' ? [...own, ...wholeOf(account, own)] : own;
  const entry = {
    name: field.name,
    type,
    home,
    label: field.label || undefined,
    description: field.description || undefined,
    required: field.required ?? false,
    inputs,
    lock,
  };
  return [{ ...entry, draft: readDraft(entry, account) }];
};

/**
 * The fields of the profile: the name, then those that the tenant has chosen, in its order. Without a choice the
 * standard claims that a person would edit. Fields that the policy switches off are left out.
 */
export const profileEntries = (
  settings: TenantSettings | undefined,
  account: Account,
  accessTo: (field: AccountField) => FieldAccess,
): readonly ProfileEntry[] => {
  const chosen = settings?.accountCenter.profileFields ?? [];
  const catalog = settings?.signInExperience.customProfileFieldCatalog ?? [];
  const known = chosen.flatMap(({ name }) => catalog.find((field) => field.name === name) ?? []);
  const fields: readonly FieldSpec[] = chosen.length > 0 ? known : standardFields;
  const own = fields.filter(({ name }) => name !== 'name' && name !== 'avatar');
  const name = known.find((field) => field.name === 'name') ?? nameField;
  return [name, ...own].flatMap((field) => toEntry(field, account, accessTo));
};
