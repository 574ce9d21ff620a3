'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type AccountField, type FieldAccess, fieldAccess } from '../core/field-access.ts';
import { useAccount } from './use-account.ts';
import { useManagedFields } from './use-managed-fields.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/** What may be done with a field, or `undefined` until the account and the settings are known. */
export const useFieldAccess = (field: AccountField): FieldAccess | undefined => {
  const core = useAccountCore();
  const learned = useSyncExternalStore(core.subscribe, core.restrictions, core.restrictions);
  const account = useAccount();
  const settings = useTenantSettings();
  const managed = useManagedFields();
  if (settings.status === 'loading' || account.status === 'loading' || !managed) return undefined;
  return fieldAccess(field, {
    settings: settings.settings,
    account: account.data,
    restriction: learned[field],
    managed: managed[field],
  });
};
