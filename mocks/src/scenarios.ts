import type { TenantPatch } from './control.ts';
import type { FakeLogto } from './fake-logto.ts';
import { alice } from './seeds/alice.ts';
import {
  fullUserSpec,
  otherApplications,
  signInElsewhere,
  THIRD_PARTY_APP_ID,
  workforce,
} from './seeds/full-user.ts';
import { type SignedInUser, signedInUser } from './seeds/signed-in-user.ts';
import type { AccountCenterSettings, AccountField, FieldControl } from './state/tenant-model.ts';

export type { SignedInUser } from './seeds/signed-in-user.ts';

/** Sets a fake up: a tenant, a user, a sign-in. Whatever was there before is forgotten. */
export type Scenario = (logto: FakeLogto, tenant?: TenantPatch) => Promise<SignedInUser>;

const releasedFields: readonly AccountField[] = [
  'name',
  'avatar',
  'profile',
  'email',
  'phone',
  'password',
  'username',
  'social',
  'customData',
  'mfa',
  'session',
];

const allFields = (control: FieldControl): AccountCenterSettings['fields'] =>
  Object.fromEntries(releasedFields.map((field) => [field, control]));

/** A user with user name, email, phone, name and password and nothing else. */
export const freshUser: Scenario = async (logto, tenant) => {
  logto.setTenant(tenant);
  return signedInUser(logto, alice);
};

/** A user who has everything: factors, linked accounts, devices, applications, tokens, a picture. */
export const fullUser: Scenario = async (logto, tenant) => {
  logto.setTenant({
    signInExperience: { singleSignOnEnabled: true },
    ssoConnectors: [workforce],
    applications: otherApplications,
    ...tenant,
  });
  const spec = fullUserSpec(logto, 'mock-social');
  const full = signedInUser(logto, spec, { ip: '203.0.113.80', country: 'GB', city: 'Oxford' });
  signInElsewhere(logto, full.user.id);
  return full;
};

/** A user who came by a social account: no password, no email, no phone, so no way to verify. */
export const socialOnlyUser: Scenario = async (logto, tenant) => {
  logto.setTenant(tenant);
  const userId = 'nova-at-provider';
  const details = { id: userId, name: 'Nova Star', rawData: { userId } };
  return signedInUser(logto, {
    name: 'Nova Star',
    identities: { 'mock-social': { userId, details } },
  });
};

/** A user with an email alone, who verifies by code and has no password. */
export const emailOnlyUser: Scenario = async (logto, tenant) => {
  logto.setTenant(tenant);
  return signedInUser(logto, { primaryEmail: 'sam@example.com' });
};

/** A tenant that shows everything and lets users change nothing. */
export const everythingReadOnly: Scenario = async (logto, tenant) => {
  logto.setTenant({ accountCenter: { fields: allFields('ReadOnly') }, ...tenant });
  return signedInUser(logto, { ...alice, profile: { givenName: 'Alice' } });
};

/** A token of a third-party application, which may read but change nothing. */
export const thirdPartyClient: Scenario = async (logto, tenant) => {
  logto.setTenant({ applications: otherApplications, ...tenant });
  return signedInUser(logto, alice, { clientId: THIRD_PARTY_APP_ID });
};
