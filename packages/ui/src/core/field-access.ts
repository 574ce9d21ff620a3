import type { Account, TenantSettings } from '@account-center/client';
import type { LockReason } from './problem-codes.ts';

/** A field that the tenant's account center policy controls. Source: `fields` of `/api/.well-known/account-center`. */
export type AccountField =
  | 'name'
  | 'avatar'
  | 'profile'
  | 'email'
  | 'phone'
  | 'password'
  | 'username'
  | 'social'
  | 'customData'
  | 'mfa'
  | 'passkey'
  | 'session'
  | 'trustedDevice';

/** All of them. */
export const accountFields = [
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
  'passkey',
  'session',
  'trustedDevice',
] as const satisfies readonly AccountField[];

/** What may be done with a field: hidden, shown with the reason why it cannot be changed, or editable. */
export type FieldAccess =
  | { readonly visible: false; readonly lock?: undefined }
  | { readonly visible: true; readonly lock?: LockReason };

const accountKeys = {
  name: 'name',
  avatar: 'avatar',
  profile: 'profile',
  email: 'primaryEmail',
  phone: 'primaryPhone',
  password: 'hasPassword',
  username: 'username',
  social: 'identities',
  customData: 'customData',
} as const satisfies Partial<Record<AccountField, keyof Account>>;

const controlOf = (field: AccountField, settings: TenantSettings): string => {
  const { fields } = settings.accountCenter;
  const own = fields[field];
  if (own !== undefined) return own;
  return field === 'passkey' ? (fields.mfa ?? 'Off') : 'Off';
};

/**
 * Decides about one field. With the tenant's settings their policy decides; without them, whether the
 * account response has the field's key, and what the server has refused so far (`learned`).
 */
export const fieldAccess = (
  field: AccountField,
  known: {
    readonly settings: TenantSettings | undefined;
    readonly account: Account | undefined;
    readonly restriction: LockReason | undefined;
    /** The host says that the user's organization looks after it. */
    readonly managed?: boolean | undefined;
  },
): FieldAccess => {
  const { settings, account, restriction, managed } = known;
  const key = field in accountKeys ? accountKeys[field as keyof typeof accountKeys] : undefined;
  const present = key === undefined || account?.[key] !== undefined;

  if (settings) {
    const control = controlOf(field, settings);
    if (control === 'Off') return { visible: false };
    // A newer server may know more than to edit or not: what is not known is not offered.
    if (control !== 'Edit') return { visible: true, lock: 'policy_read_only' };
    if (account && !present) return { visible: true, lock: 'scope_missing' };
  } else if (account && !present) {
    return { visible: false };
  }
  const lock = restriction ?? (managed ? 'sso_managed' : undefined);
  return lock ? { visible: true, lock } : { visible: true };
};
