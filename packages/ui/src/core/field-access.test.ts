import type { Account, TenantSettings } from '@account-center/client';
import { describe, expect, it } from 'vitest';
import { type AccountField, type FieldAccess, fieldAccess } from './field-access.ts';
import type { LockReason } from './problem-codes.ts';

const settingsWith = (fields: Record<string, string>): TenantSettings =>
  ({ accountCenter: { fields }, signInExperience: {} }) as unknown as TenantSettings;

const full: Account = {
  id: 'alice',
  name: 'Alice',
  avatar: null,
  profile: {},
  primaryEmail: null,
  primaryPhone: '14155550123',
  hasPassword: false,
  username: 'alice',
  identities: {},
  customData: {},
};
const bare: Account = { id: 'alice', hasSecurityVerificationMethod: true };

const free: FieldAccess = { visible: true };
const hidden: FieldAccess = { visible: false };
const locked = (lock: LockReason): FieldAccess => ({ visible: true, lock });

/** The fields that the account response has a key for, and those that it says nothing about. */
const told: AccountField[] = [
  'name',
  'avatar',
  'profile',
  'email',
  'phone',
  'password',
  'username',
  'social',
  'customData',
];
const untold: AccountField[] = ['mfa', 'passkey', 'session', 'trustedDevice'];
const all = [...told, ...untold];

const access = (
  field: AccountField,
  known: { fields?: Record<string, string>; account?: Account; learned?: LockReason },
) =>
  fieldAccess(field, {
    settings: known.fields && settingsWith(known.fields),
    account: known.account,
    restriction: known.learned,
  });

describe('with the tenant’s settings', () => {
  it.each(all)('%s is free where users may edit it', (field) => {
    expect(access(field, { fields: { [field]: 'Edit' }, account: full })).toEqual(free);
  });

  it.each(all)('%s is locked where the policy says what no one knows here', (field) => {
    const known = { fields: { [field]: 'AskFirst' }, account: full };
    expect(access(field, known)).toEqual(locked('policy_read_only'));
  });

  it.each(all)('%s is locked where users may only read it', (field) => {
    const known = { fields: { [field]: 'ReadOnly' }, account: full };
    expect(access(field, known)).toEqual(locked('policy_read_only'));
  });

  it.each(all)('%s is hidden where it is off or not mentioned', (field) => {
    expect(access(field, { fields: { [field]: 'Off' }, account: full })).toEqual(hidden);
    expect(access(field, { fields: {}, account: full })).toEqual(hidden);
  });

  it.each(told)('%s is locked when the token’s scopes hide it', (field) => {
    const known = { fields: { [field]: 'Edit' }, account: bare };
    expect(access(field, known)).toEqual(locked('scope_missing'));
  });

  it.each(untold)('%s is free although the account says nothing about it', (field) => {
    expect(access(field, { fields: { [field]: 'Edit' }, account: bare })).toEqual(free);
  });

  it('passkeys follow two-step verification unless they have a control of their own', () => {
    expect(access('passkey', { fields: { mfa: 'Edit' } })).toEqual(free);
    expect(access('passkey', { fields: { mfa: 'ReadOnly' } })).toEqual(locked('policy_read_only'));
    expect(access('passkey', { fields: { mfa: 'Edit', passkey: 'Off' } })).toEqual(hidden);
    expect(access('passkey', { fields: { mfa: 'Off', passkey: 'Edit' } })).toEqual(free);
    expect(access('passkey', { fields: {} })).toEqual(hidden);
  });

  it('a control that is newer than we are does not hide the field', () => {
    expect(access('email', { fields: { email: 'EditTwice' }, account: full })).toEqual(
      locked('policy_read_only'),
    );
  });
});

describe('without settings', () => {
  it.each(told)('%s is there and free when the account has it, and hidden when not', (field) => {
    expect(access(field, { account: full })).toEqual(free);
    expect(access(field, { account: bare })).toEqual(hidden);
  });

  it.each(untold)('%s is there until the server says no', (field) => {
    expect(access(field, { account: bare })).toEqual(free);
    expect(access(field, { account: bare, learned: 'policy_read_only' })).toEqual(
      locked('policy_read_only'),
    );
  });

  it('an account that is not known yet hides nothing', () => {
    expect(access('email', {})).toEqual(free);
  });
});

describe('what the server has refused', () => {
  it('locks whatever else is known, and hides nothing', () => {
    const learned = 'third_party_client';
    expect(access('email', { fields: { email: 'Edit' }, account: full, learned })).toEqual(
      locked(learned),
    );
    expect(access('email', { account: full, learned })).toEqual(locked(learned));
  });

  it('gives way to the reason of the settings', () => {
    const known = { account: full, learned: 'third_party_client' } as const;
    expect(access('email', { ...known, fields: { email: 'ReadOnly' } })).toEqual(
      locked('policy_read_only'),
    );
    expect(access('email', { ...known, fields: { email: 'Off' } })).toEqual(hidden);
  });
});
