'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type AccountField, fieldAccess } from '../core/field-access.ts';
import { useAccount } from '../data/use-account.ts';
import { useSettings } from '../data/use-settings.ts';

/** Says which fields are shown and can be changed, as far as that is known. */
export const useFreeFields = (): ((field: AccountField) => boolean) => {
  const core = useAccountCore();
  const learned = useSyncExternalStore(core.subscribe, core.learned, core.learned);
  const { data: account } = useAccount();
  const { settings } = useSettings();
  return (field) => {
    const access = fieldAccess(field, { settings, account, learned: learned[field] });
    return access.visible && access.lock === undefined;
  };
};
