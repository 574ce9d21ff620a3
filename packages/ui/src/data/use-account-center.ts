'use client';
import { useMemo } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { TaskName } from '../core/task-names.ts';
import type { TaskResult } from '../core/tasks.ts';

/** What a host can ask of the account center from anywhere below the `AccountProvider`. */
export type AccountCenterControl = {
  /**
   * Opens a flow wherever it can be shown: an account center on the page goes to it, a dialog opens, a single section
   * opens its form. Resolves when the flow has ended, and never rejects. A flow that leads the whole page to a social
   * provider does not come back to the one who waits.
   */
  readonly open: (task: TaskName) => Promise<TaskResult>;
  /** Whether it can be opened now, as far as that is known. `useOpenTask` follows it. */
  readonly canOpen: (task: TaskName) => boolean;
};

/**
 * Opens flows of the account center from anywhere: a banner, a menu, a page of the host's own.
 *
 * @example
 * const { open } = useAccountCenter();
 * const result = await open('passkey.add');
 */
export const useAccountCenter = (): AccountCenterControl => {
  const { tasks } = useAccountCore();
  return useMemo(() => ({ open: tasks.open, canOpen: tasks.canOpen }), [tasks]);
};
