'use client';
import { useCallback, useRef, useState } from 'react';
import type { Task } from '../core/task-names.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import { type FlowEnd, type TaskOffers, useTasks } from '../data/use-tasks.ts';
import { preloadConfirm } from '../primitives/confirm.tsx';

/** A question that a section asks before it does something. */
export type Asking = {
  /** For the view that asks. */
  readonly question: {
    readonly asking: boolean;
    readonly onAsk: (asking: boolean) => void;
  };
  /** Does what was asked for, once at a time, and tells whoever waits for it. */
  readonly act: (work: () => Promise<ActionResult<unknown>>) => Promise<void>;
  /** The question is no longer one: closes it, and tells whoever waits for it. */
  readonly end: (result: FlowEnd) => void;
};

/**
 * The question before something is done, which others may open as a task while it is offered.
 *
 * @param onOpen told when a task opens it
 */
export const useAsking = (offers: TaskOffers, onOpen?: (task: Task) => void): Asking => {
  const [asking, setAsking] = useState(false);
  const isActing = useRef(false);
  const tell = useTasks(offers, (task) => {
    preloadConfirm();
    onOpen?.(task);
    setAsking(true);
  });
  const onAsk = useCallback(
    (next: boolean) => {
      setAsking(next);
      if (!next && !isActing.current) tell({ status: 'cancelled' });
    },
    [tell],
  );
  const act = useCallback(
    async (work: () => Promise<ActionResult<unknown>>) => {
      if (isActing.current) return;
      isActing.current = true;
      setAsking(false);
      const result = await work();
      isActing.current = false;
      tell(result);
    },
    [tell],
  );
  const end = useCallback(
    (result: FlowEnd) => {
      setAsking(false);
      tell(result);
    },
    [tell],
  );
  return { question: { asking, onAsk }, act, end };
};
