'use client';
import { useCallback, useEffect, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { Task, TaskFlow } from '../core/task-names.ts';
import type { TaskHandler, TaskOffer, TaskResult } from '../core/tasks.ts';
import { pointAt } from '../lib/point-at.ts';
import { useLatest } from '../lib/use-latest.ts';
import type { ActionResult } from './use-account-mutation.ts';

/** The flows of a section, and whether each can be opened now; for those that need a detail, by that detail. */
export type TaskOffers = Readonly<
  Partial<Record<TaskFlow, TaskOffer | ((argument: string | undefined) => TaskOffer)>>
>;

/** How a flow ended, as the section knows it or as it is told. */
export type FlowEnd = ActionResult<unknown> | TaskResult;

const resultOf = (end: FlowEnd): TaskResult => {
  if (end.status === 'failed') {
    return { status: 'unavailable', reason: end.problem.reason ?? 'failed' };
  }
  return end.status === 'unavailable' ? end : { status: end.status };
};

/**
 * Lets flows of this section be opened from elsewhere, for as long as it is mounted. Call the result at each end of a
 * flow, however it was opened: whoever waits for it is told. The button that opens a flow is marked with its name in
 * `data-task`: an address leads there.
 */
export const useTasks = (
  offers: TaskOffers,
  run: (task: Task) => void,
): ((end: FlowEnd) => void) => {
  const { tasks } = useAccountCore();
  const latest = useLatest({ offers, run });
  const [handler] = useState<TaskHandler>(() => ({
    offer: ({ flow, argument }) => {
      const offer = latest.current.offers[flow];
      return typeof offer === 'function' ? offer(argument) : offer;
    },
    run: (task) => latest.current.run(task),
    point: ({ flow, argument }) => pointAt(argument === undefined ? flow : `${flow}:${argument}`),
  }));
  useEffect(() => tasks.handle(handler), [tasks, handler]);
  useEffect(() => tasks.changed());
  return useCallback((end) => tasks.end(handler, resultOf(end)), [tasks, handler]);
};
