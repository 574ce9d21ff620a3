'use client';
import { useMemo } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import type { FlowName } from '../core/flows/flow-names.ts';
import type { FlowResult } from '../core/flows/flows.ts';

/** What a host can ask of the account center from anywhere below the `AccountProvider`. */
export type AccountFlows = {
  /**
   * Opens a flow wherever it can be shown: an account center on the page goes to it, a dialog opens, a single section
   * opens its form. Resolves when the flow has ended, and never rejects. A flow that leads the whole page to a social
   * provider does not come back to the one who waits.
   */
  readonly open: (task: FlowName) => Promise<FlowResult>;
  /** Whether it can be opened now, as far as that is known. `useAccountFlow` follows it. */
  readonly canOpen: (task: FlowName) => boolean;
};

/**
 * Opens flows of the account center from anywhere: a banner, a menu, a page of the host's own.
 *
 * @example
 * const { open } = useAccountFlows();
 * const result = await open('passkey.add');
 */
export const useAccountFlows = (): AccountFlows => {
  const { flows } = useAccountCore();
  return useMemo(() => ({ open: flows.open, canOpen: flows.canOpen }), [flows]);
};
