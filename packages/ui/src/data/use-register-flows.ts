'use client';
import { useCallback, useEffect, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { Flow, FlowId } from '../core/flows/flow-names.ts';
import type { FlowAvailability, FlowHandler, FlowResult } from '../core/flows/flows.ts';
import { pointAt } from '../lib/point-at.ts';
import { useLatest } from '../lib/use-latest.ts';
import type { ActionResult } from './use-account-mutation.ts';

/** The flows of a section, and whether each can be opened now; for those that need a detail, by that detail. */
export type FlowAvailabilities = Readonly<
  Partial<Record<FlowId, FlowAvailability | ((argument: string | undefined) => FlowAvailability)>>
>;

/** How a flow ended, as the section knows it or as it is told. */
export type FlowEnd = ActionResult<unknown> | FlowResult;

const resultOf = (end: FlowEnd): FlowResult => {
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
export const useRegisterFlows = (
  offers: FlowAvailabilities,
  run: (task: Flow) => void,
): ((end: FlowEnd) => void) => {
  const { flows } = useAccountCore();
  const latest = useLatest({ offers, run });
  const [handler] = useState<FlowHandler>(() => ({
    availability: ({ id, argument }) => {
      const offer = latest.current.offers[id];
      return typeof offer === 'function' ? offer(argument) : offer;
    },
    run: (task) => latest.current.run(task),
    point: ({ id, argument }) => pointAt(argument === undefined ? id : `${id}:${argument}`),
  }));
  useEffect(() => flows.handle(handler), [flows, handler]);
  useEffect(() => flows.changed());
  return useCallback((end) => flows.end(handler, resultOf(end)), [flows, handler]);
};
