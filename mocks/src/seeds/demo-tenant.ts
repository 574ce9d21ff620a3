import type { TenantPatch } from '../control.ts';
import { providerConnectors } from '../social/providers.ts';
import { otherApplications, workforce } from './full-user.ts';

/** The id of the demo's single-page application. */
export const DEMO_APP_ID = 'account-center-demo';

const profileFields: TenantPatch['customProfileFields'] = [
  {
    name: 'fullname',
    type: 'Fullname',
    label: 'Full name',
    required: true,
    config: {
      parts: [
        { name: 'givenName', type: 'Text', enabled: true, required: true, label: 'First name' },
        { name: 'familyName', type: 'Text', enabled: true, required: false, label: 'Last name' },
      ],
    },
  },
  { name: 'nickname', type: 'Text', label: 'Nickname', config: { maxLength: 30 } },
  { name: 'birthdate', type: 'Date', label: 'Birthday', config: { format: 'yyyy-MM-dd' } },
  {
    name: 'gender',
    type: 'Select',
    label: 'Gender',
    config: {
      options: [
        { value: 'female', label: 'Female' },
        { value: 'male', label: 'Male' },
        { value: 'prefer_not_to_say', label: 'Rather not say' },
      ],
    },
  },
  { name: 'website', type: 'Url', label: 'Website' },
  {
    name: 'address',
    type: 'Address',
    label: 'Address',
    config: {
      parts: [
        { name: 'streetAddress', type: 'Text', enabled: true, required: false, label: 'Street' },
        { name: 'postalCode', type: 'Text', enabled: true, required: false, label: 'Postcode' },
        { name: 'locality', type: 'Text', enabled: true, required: true, label: 'City' },
        { name: 'country', type: 'Text', enabled: true, required: true, label: 'Country' },
      ],
    },
  },
  {
    name: 'company',
    type: 'Text',
    label: 'Company',
    required: true,
    config: { minLength: 2, maxLength: 40, placeholder: 'Acme Ltd' },
  },
  { name: 'employees', type: 'Number', label: 'Employees', config: { minValue: 1 } },
  { name: 'newsletter', type: 'Checkbox', label: 'Send me the newsletter' },
  {
    name: 'vat',
    type: 'Regex',
    label: 'VAT number',
    config: { format: '^[A-Z]{2}[0-9]{8}$', placeholder: 'GB12345678' },
  },
];

/**
 * A tenant that shows everything the account center can do. `appOrigin` is where the demo runs, to
 * which the sign-in returns at `/callback`.
 */
export const demoTenant = (appOrigin = 'http://localhost:5173'): TenantPatch => ({
  accountCenter: {
    fields: {
      name: 'Edit',
      avatar: 'Edit',
      profile: 'Edit',
      email: 'Edit',
      phone: 'Edit',
      password: 'Edit',
      username: 'Edit',
      social: 'Edit',
      customData: 'Edit',
      mfa: 'Edit',
      session: 'Edit',
      trustedDevice: 'Edit',
    },
    profileFields: profileFields.map(({ name }) => ({ name })),
    webauthnRelatedOrigins: [appOrigin],
  },
  signInExperience: {
    passwordPolicy: {
      length: { min: 8, max: 256 },
      characterTypes: { min: 2 },
      rejects: { pwned: true, repetitionAndSequence: true, userInfo: true, words: ['acme'] },
    },
    trustedDevice: { enabled: true, durationDays: 30 },
    passkeySignIn: { enabled: true, showPasskeyButton: true, allowAutofill: false },
    singleSignOnEnabled: true,
  },
  connectors: ['email', 'sms', ...providerConnectors],
  ssoConnectors: [workforce],
  customProfileFields: profileFields,
  applications: [
    {
      id: DEMO_APP_ID,
      name: 'Account center demo',
      redirectUris: [appOrigin, `${appOrigin}/`, `${appOrigin}/callback`],
      postLogoutRedirectUris: [appOrigin, `${appOrigin}/`],
      corsAllowedOrigins: [appOrigin],
    },
    ...otherApplications,
  ],
  devFeatures: true,
  avatarStorage: true,
});
