'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type AccountField, type FieldAccess, fieldAccess } from '../core/field-access.ts';
import { useAccount } from '../data/use-account.ts';
import { useSettings } from '../data/use-settings.ts';

/**
 * What may be done with the fields of the page, as far as that is known. Settings that are there before the account
 * decide at once, so that nothing is drawn that goes away again.
 */
export const usePageFields = (): ((field: AccountField) => FieldAccess) => {
  const core = useAccountCore();
  const learned = useSyncExternalStore(core.subscribe, core.learned, core.learned);
  const { data: account } = useAccount();
  const { settings } = useSettings();
  return (field) => fieldAccess(field, { settings, account, learned: learned[field] });
};
