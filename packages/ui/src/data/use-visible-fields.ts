'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type AccountField, fieldAccess } from '../core/field-access.ts';
import { useAccount } from './use-account.ts';
import { useTenantSettings } from './use-tenant-settings.ts';

/** Says which fields the tenant's policy shows, or `undefined` until that is known. */
export const useVisibleFields = (): ((field: AccountField) => boolean) | undefined => {
  const core = useAccountCore();
  const learned = useSyncExternalStore(core.subscribe, core.restrictions, core.restrictions);
  const account = useAccount();
  const { status, settings } = useTenantSettings();
  if (status === 'loading' || account.status === 'loading') return undefined;
  return (field) =>
    fieldAccess(field, { settings, account: account.data, restriction: learned[field] }).visible;
};
