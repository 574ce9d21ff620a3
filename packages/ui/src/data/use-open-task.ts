'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { TaskName } from '../core/task-names.ts';
import type { TaskResult } from '../core/tasks.ts';

/**
 * Gives a function that opens a flow, or `undefined` while nothing on the page can: a link that leads nowhere is not to
 * be shown.
 */
export const useOpenTask = (task: TaskName): (() => Promise<TaskResult>) | undefined => {
  const { tasks } = useAccountCore();
  const canOpen = useSyncExternalStore(
    tasks.subscribe,
    () => tasks.canOpen(task),
    () => false,
  );
  const open = useCallback(() => tasks.open(task), [tasks, task]);
  return canOpen ? open : undefined;
};
