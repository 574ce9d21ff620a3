'use client';
import { type AccountField, fieldAccess } from '../core/field-access.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/** Whether the tenant's settings hide a field. Known before the account is, so that nothing is asked for in vain. */
export const useIsSwitchedOff = (field: AccountField): boolean => {
  const { settings } = useTenantSettings();
  if (!settings) return false;
  return !fieldAccess(field, { settings, account: undefined, restriction: undefined }).visible;
};
