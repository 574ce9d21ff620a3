'use client';
import { useCallback, useEffect, useState } from 'react';
import type { FlowId } from '../core/flows/flow-names.ts';
import type { FlowUnavailableReason } from '../core/flows/flows.ts';
import {
  type FlowAvailabilities,
  type FlowEnd,
  useRegisterFlows,
} from '../data/use-register-flows.ts';
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

const isLock = (offer: FlowAvailabilities[FlowId]): offer is FlowUnavailableReason =>
  typeof offer === 'string' && offer !== 'pending' && offer !== 'free';

/**
 * The open form of a section, which others may open as a task while it is offered. What is locked while its form is
 * open closes: the form could not succeed any more.
 *
 * @param offers the flows that the form is for, and whether each can be opened
 */
export const useEditing = (offers: FlowAvailabilities, onOpen: () => void): Editing => {
  const [isOpen, setOpen] = useState(false);
  const latest = useLatest(onOpen);
  const open = useCallback(() => {
    latest.current();
    setOpen(true);
  }, [latest]);
  const tell = useRegisterFlows(offers, open);
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
