import type { AccountCenterSettings, TenantPatch } from '@account-center/mocks';

/** A tenant in which users may change everything, but for the given fields. */
export const withPolicy = (
  fields: AccountCenterSettings['fields'],
  tenant: TenantPatch = {},
): TenantPatch => ({
  ...tenant,
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
      ...fields,
    },
  },
});
