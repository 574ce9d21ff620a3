'use client';
import { useCallback } from 'react';
import { lockMessages } from '../i18n/lock.messages.ts';
import { useMessages } from '../i18n/use-messages.tsx';
import type { Lock } from './section-state.ts';

/** Writes why a control is locked; `undefined` when it is not. */
export const useLockText = (): ((lock: Lock) => string | undefined) => {
  const t = useMessages(lockMessages);
  return useCallback((lock) => (lock ? t(lock) : undefined), [t]);
};
