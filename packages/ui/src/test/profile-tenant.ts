import type { TenantPatch } from '@account-center/mocks';

type Fields = NonNullable<TenantPatch['customProfileFields']>;

/** One profile field of each kind, with the rules that the kind knows. */
export const everyKindOfField: Fields = [
  {
    name: 'fullname',
    type: 'Fullname',
    label: 'Full name',
    required: true,
    config: {
      parts: [
        { name: 'givenName', type: 'Text', enabled: true, required: true, label: 'First name' },
        { name: 'middleName', type: 'Text', enabled: false, required: false },
        { name: 'familyName', type: 'Text', enabled: true, required: false, label: 'Last name' },
      ],
    },
  },
  {
    name: 'company',
    type: 'Text',
    label: 'Company',
    description: 'As it stands on your badge.',
    required: true,
    config: { minLength: 2, maxLength: 10, placeholder: 'Acme Ltd' },
  },
  {
    name: 'employees',
    type: 'Number',
    label: 'Employees',
    config: { minValue: 1, maxValue: 500 },
  },
  { name: 'hired', type: 'Date', label: 'Hired on', config: { format: 'MM/dd/yyyy' } },
  { name: 'newsletter', type: 'Checkbox', label: 'Send me the newsletter' },
  {
    name: 'size',
    type: 'Select',
    label: 'Shirt size',
    config: {
      options: [
        { value: 's', label: 'Small' },
        { value: 'l', label: 'Large' },
      ],
    },
  },
  { name: 'website', type: 'Url', label: 'Website' },
  {
    name: 'vat',
    type: 'Regex',
    label: 'VAT number',
    config: { format: '^[A-Z]{2}[0-9]{8}$', placeholder: 'GB12345678' },
  },
  {
    name: 'address',
    type: 'Address',
    label: 'Address',
    config: {
      parts: [
        { name: 'streetAddress', type: 'Text', enabled: true, required: false, label: 'Street' },
        { name: 'locality', type: 'Text', enabled: true, required: true, label: 'City' },
        { name: 'country', type: 'Text', enabled: true, required: true, label: 'Country' },
      ],
    },
  },
];

/** A tenant that asks for the given fields, in their order. */
export const withProfileFields = (
  customProfileFields: Fields,
  patch: TenantPatch = {},
): TenantPatch => ({
  ...patch,
  accountCenter: {
    fields: { name: 'Edit', avatar: 'Edit', profile: 'Edit', customData: 'Edit' },
    profileFields: customProfileFields.map(({ name }) => ({ name })),
    ...patch.accountCenter,
  },
  customProfileFields,
});
