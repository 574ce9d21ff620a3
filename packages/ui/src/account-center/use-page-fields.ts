'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type AccountField, type FieldAccess, fieldAccess } from '../core/field-access.ts';
import { useAccount } from '../data/use-account.ts';
import { useManagedFields } from '../data/use-managed-fields.ts';
import { useTenantSettings } from '../data/use-tenant-settings.ts';

/**
 * What may be done with the fields of the page, as far as that is known. Settings that are there before the account
 * decide at once, so that nothing is drawn that goes away again. Several fields together may be what any of them may.
 */
export const usePageFields = (): ((
  field: AccountField | readonly AccountField[],
) => FieldAccess) => {
  const core = useAccountCore();
  const learned = useSyncExternalStore(core.subscribe, core.restrictions, core.restrictions);
  const { data: account } = useAccount();
  const { settings } = useTenantSettings();
  const managed = useManagedFields();
  const one = (field: AccountField) =>
    fieldAccess(field, {
      settings,
      account,
      restriction: learned[field],
      managed: managed?.[field],
    });
  return (field) => {
    const all = [field]
      .flat()
      .map(one)
      .filter(({ visible }) => visible);
    return all.find(({ lock }) => !lock) ?? all[0] ?? { visible: false };
  };
};
