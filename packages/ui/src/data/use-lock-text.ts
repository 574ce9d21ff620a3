'use client';
import { useCallback } from 'react';
import { lockMessages } from '../i18n/lock.messages.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import { useSaidLocks } from './said-locks.ts';
import type { Lock } from './section-state.ts';

/** Writes why a control is locked; `undefined` when it is not, empty when the page around it says so already. */
export const useLockText = (): ((lock: Lock) => string | undefined) => {
  const t = useMessages(lockMessages);
  const said = useSaidLocks();
  return useCallback(
    (lock) => {
      if (!lock) return undefined;
      return said.includes(lock) ? '' : t(lock);
    },
    [t, said],
  );
};
