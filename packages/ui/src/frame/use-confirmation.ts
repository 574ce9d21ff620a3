'use client';
import { useCallback, useRef, useState } from 'react';
import type { Flow } from '../core/flows/flow-names.ts';
import type { ActionResult } from '../data/use-account-mutation.ts';
import {
  type FlowAvailabilities,
  type FlowEnd,
  useRegisterFlows,
} from '../data/use-register-flows.ts';
import { preloadConfirm } from '../primitives/confirm.tsx';

/** A question that a section asks before it does something. */
export type Confirmation = {
  /** For the view that asks. */
  readonly props: {
    readonly isConfirming: boolean;
    readonly onConfirmingChange: (isConfirming: boolean) => void;
  };
  /** Does what was asked for, once at a time, and tells whoever waits for it. */
  readonly confirm: (work: () => Promise<ActionResult<unknown>>) => Promise<void>;
  /** The question is no longer one: closes it, and tells whoever waits for it. */
  readonly end: (result: FlowEnd) => void;
};

/**
 * The question before something is done, which others may open as a task while it is offered.
 *
 * @param onOpen told when a task opens it
 */
export const useConfirmation = (
  offers: FlowAvailabilities,
  onOpen?: (task: Flow) => void,
): Confirmation => {
  const [isConfirming, setConfirming] = useState(false);
  const isActing = useRef(false);
  const tell = useRegisterFlows(offers, (task) => {
    preloadConfirm();
    onOpen?.(task);
    setConfirming(true);
  });
  const onConfirmingChange = useCallback(
    (next: boolean) => {
      setConfirming(next);
      if (!next && !isActing.current) tell({ status: 'cancelled' });
    },
    [tell],
  );
  const confirm = useCallback(
    async (work: () => Promise<ActionResult<unknown>>) => {
      if (isActing.current) return;
      isActing.current = true;
      setConfirming(false);
      const result = await work();
      isActing.current = false;
      tell(result);
    },
    [tell],
  );
  const end = useCallback(
    (result: FlowEnd) => {
      setConfirming(false);
      tell(result);
    },
    [tell],
  );
  return { props: { isConfirming, onConfirmingChange }, confirm, end };
};
