'use client';
import { useCallback, useEffect, useState } from 'react';
import type { TaskFlow } from '../core/task-names.ts';
import type { TaskReason } from '../core/tasks.ts';
import { type FlowEnd, type TaskOffers, useTasks } from '../data/use-tasks.ts';
import { useLatest } from '../lib/use-latest.ts';

/** Whether a section's form is open. */
export type Editing = {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** The user has closed it. */
  readonly close: () => void;
  /** It has come to an end: closes it, and tells whoever waits for it. */
  readonly end: (result: FlowEnd) => void;
};

const isLock = (offer: TaskOffers[TaskFlow]): offer is TaskReason =>
  typeof offer === 'string' && offer !== 'pending' && offer !== 'free';

/**
 * The open form of a section, which others may open as a task while it is offered. What is locked while its form is
 * open closes: the form could not succeed any more.
 *
 * @param offers the flows that the form is for, and whether each can be opened
 */
export const useEditing = (offers: TaskOffers, onOpen: () => void): Editing => {
  const [isOpen, setOpen] = useState(false);
  const latest = useLatest(onOpen);
  const open = useCallback(() => {
    latest.current();
    setOpen(true);
  }, [latest]);
  const tell = useTasks(offers, open);
  const end = useCallback(
    (result: FlowEnd) => {
      setOpen(false);
      tell(result);
    },
    [tell],
  );
  const close = useCallback(() => end({ status: 'cancelled' }), [end]);
  const all = Object.values(offers);
  // Why none of them can be opened.
  const lock = all.includes('free') ? undefined : (all.find(isLock) ?? 'not_shown');
  useEffect(() => {
    if (lock) end({ status: 'unavailable', reason: lock });
  }, [lock, end]);
  return { isOpen, open, close, end };
};
