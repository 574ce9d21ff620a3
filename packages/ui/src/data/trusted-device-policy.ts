import type { TenantSettings } from '@account-center/client';

/** Whether the tenant has switched trusted devices off: none counts at sign-in then, whatever the account has. */
export const isTrustingOff = (settings: TenantSettings | undefined): boolean =>
  settings?.signInExperience.trustedDevice?.enabled === false;

/** For how many days a device is trusted; `undefined` when that is not known. */
export const trustedDays = (settings: TenantSettings | undefined): number | undefined => {
  const days = settings?.signInExperience.trustedDevice?.durationDays;
  return typeof days === 'number' && days > 0 ? days : undefined;
};
