'use client';
import { useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { LinkedTask } from '../core/task-link.ts';

/** The task that the user came for by a link, and how far it is. */
export const useLinkedTask = (): LinkedTask | undefined => {
  const { link } = useAccountCore();
  return useSyncExternalStore(link.subscribe, link.task, () => undefined);
};
