'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { TaskName } from '../core/tasks.ts';

/**
 * Gives a function that opens a flow of another section, or `undefined` while nothing on the page can: a link that
 * leads nowhere is not to be shown.
 */
export const useOpenTask = (task: TaskName): (() => void) | undefined => {
  const { tasks } = useAccountCore();
  const canOpen = useSyncExternalStore(
    tasks.subscribe,
    () => tasks.canOpen(task),
    () => false,
  );
  const open = useCallback(() => void tasks.open(task), [tasks, task]);
  return canOpen ? open : undefined;
};
