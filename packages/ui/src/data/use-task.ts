'use client';
import { useEffect } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { TaskName } from '../core/tasks.ts';
import { useLatest } from '../lib/use-latest.ts';

/** Lets a flow of this section be opened from elsewhere on the page, as long as it is mounted and `enabled`. */
export const useTask = (task: TaskName, run: () => void, enabled: boolean): void => {
  const { tasks } = useAccountCore();
  const latest = useLatest(run);
  useEffect(
    () => (enabled ? tasks.handle(task, () => latest.current()) : undefined),
    [tasks, task, latest, enabled],
  );
};
