import type { AccountField, FieldControl } from '../state/tenant-model.ts';
import type { StoredUser } from '../state/user-model.ts';
import { assertThat } from './request-error.ts';
import type { UserRequest } from './user-routes.ts';

type Checked = Pick<UserRequest, 'context' | 'auth' | 'fields'>;

/** Scopes by the names that the checks use. */
const scopes = {
  profile: 'profile',
  email: 'email',
  phone: 'phone',
  address: 'address',
  identities: 'identities',
  customData: 'custom_data',
  sessions: 'urn:logto:scope:sessions',
  trustedDevices: 'urn:logto:scope:trusted_devices',
} as const;

/** How a field is controlled. Passkeys follow `mfa` where they have no control of their own. */
export const controlOf = ({ fields, context }: Checked, field: AccountField): FieldControl => {
  const control = fields[field] ?? 'Off';
  if (field !== 'passkey') return control;
  return (context.features.passkeyField ? fields.passkey : undefined) ?? fields.mfa ?? 'Off';
};

/** Refuses changes of a field that is not editable: 400. */
export const requireEditable = (request: Checked, field: AccountField): void =>
  assertThat(controlOf(request, field) === 'Edit', 'account_center.field_not_editable');

/** Refuses to read a field that is off: 400. */
export const requireReadable = (request: Checked, field: AccountField): void =>
  assertThat(controlOf(request, field) !== 'Off', 'account_center.field_not_enabled');

/** Refuses a token without a scope; the status differs from route to route. */
export const requireScope = (
  { auth }: Checked,
  scope: keyof typeof scopes,
  status: 400 | 401,
): void => assertThat(auth.scopes.has(scopes[scope]), 'auth.unauthorized', { status });

/** Refuses third-party applications and ones that no one registered: 403. */
export const requireFirstParty = ({ context, auth }: Checked): void => {
  if (!context.features.firstPartyGuard) return;
  const application = context.oidc.findApplication(auth.clientId);
  assertThat(application && !application.isThirdParty, 'auth.third_party_application_forbidden', {
    status: 403,
  });
};

/** Refuses whoever did not verify again: 401. */
export const requireStepUp = ({ auth }: Checked): void =>
  assertThat(auth.identityVerified, 'verification_record.permission_denied', { status: 401 });

/** Whether a user has a password, an email or a phone, one of which step-up needs. */
export const canStepUp = (
  user: Pick<StoredUser, 'password' | 'primaryEmail' | 'primaryPhone'>,
): boolean => Boolean(user.password || user.primaryEmail || user.primaryPhone);

/** The user of the token; 404 once it was deleted. */
export const userOf = ({ context, auth }: Checked): StoredUser => {
  const user = context.users.find(auth.userId);
  assertThat(user, 'entity.not_found', { status: 404 });
  return user;
};
