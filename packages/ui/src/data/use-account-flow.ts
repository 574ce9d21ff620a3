'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { FlowName } from '../core/flows/flow-names.ts';
import type { FlowResult } from '../core/flows/flows.ts';

/**
 * Gives a function that opens a flow, or `undefined` while nothing on the page can: a link that leads nowhere is not to
 * be shown.
 */
export const useAccountFlow = (task: FlowName): (() => Promise<FlowResult>) | undefined => {
  const { flows } = useAccountCore();
  const canOpen = useSyncExternalStore(
    flows.subscribe,
    () => flows.canOpen(task),
    () => false,
  );
  const open = useCallback(() => flows.open(task), [flows, task]);
  return canOpen ? open : undefined;
};
