'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';

/** Whether the server has refused this app as one of another vendor: it may show the account, and change nothing. */
export const useIsThirdParty = (): boolean => {
  const { stepUp } = useAccountCore();
  return useSyncExternalStore(stepUp.subscribe, stepUp.forbidden, stepUp.forbidden) !== undefined;
};
