'use client';
import { useCallback, useEffect, useState } from 'react';
import type { TaskName } from '../core/tasks.ts';
import { useTask } from '../data/use-task.ts';
import { useLatest } from '../lib/use-latest.ts';

/** Whether a section's form is open. */
export type Editing = {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
};

/**
 * The open form of a section, which others may open as a task while it is `enabled`. What is locked while its form is
 * open closes: the form could not succeed any more.
 */
export const useEditing = (task: TaskName, enabled: boolean, onOpen: () => void): Editing => {
  const [isOpen, setOpen] = useState(false);
  const latest = useLatest(onOpen);
  const open = useCallback(() => {
    latest.current();
    setOpen(true);
  }, [latest]);
  const close = useCallback(() => setOpen(false), []);
  useTask(task, open, enabled);
  useEffect(() => {
    if (!enabled) setOpen(false);
  }, [enabled]);
  return { isOpen, open, close };
};
