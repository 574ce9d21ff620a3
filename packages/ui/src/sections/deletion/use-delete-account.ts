'use client';
import { useCallback } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import {
  type AccountAction,
  type ActionResult,
  useAccountMutation,
} from '../../data/use-account-mutation.ts';
import { useReauthenticationProof } from '../../data/use-reauthentication.ts';

/**
 * Deletes the account; the input is what the user typed to confirm. Asks for a verification of its own each time. The
 * host is told by `onSignedOut` afterwards, and no call succeeds any more.
 */
export const useDeleteAccount = (): AccountAction<string> => {
  const core = useAccountCore();
  const proof = useReauthenticationProof();
  const { run, ...action } = useAccountMutation({
    action: 'deletion.remove',
    write: async (client, confirmation: string) => {
      await client.deletion.remove({ confirmation, ...(await proof()) });
    },
    event: 'account.deleted',
  });
  const runAndLeave = useCallback(
    async (confirmation: string): Promise<ActionResult> => {
      const result = await run(confirmation);
      if (result.status === 'done') core.signedOut();
      return result;
    },
    [core, run],
  );
  return { ...action, run: runAndLeave };
};
