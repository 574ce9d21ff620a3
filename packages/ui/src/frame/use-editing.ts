'use client';
import { useCallback, useState } from 'react';
import type { TaskName } from '../core/tasks.ts';
import { useTask } from '../data/use-task.ts';
import { useLatest } from '../lib/use-latest.ts';

/** Whether a section's form is open. */
export type Editing = {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
};

/** The open form of a section, which others may open as a task while it is `enabled`. */
export const useEditing = (task: TaskName, enabled: boolean, onOpen: () => void): Editing => {
  const [isOpen, setOpen] = useState(false);
  const latest = useLatest(onOpen);
  const open = useCallback(() => {
    latest.current();
    setOpen(true);
  }, [latest]);
  const close = useCallback(() => setOpen(false), []);
  useTask(task, open, enabled);
  return { isOpen, open, close };
};
