'use client';
import type { MfaFactor, NewBackupCodes } from '@account-center/client';
import { useRef } from 'react';
import type { Problem } from '../../core/problem.ts';
import { queryKeys } from '../../core/query-keys.ts';
import { mfaFactorsQuery } from '../../data/mfa.queries.ts';
import { type ActionResult, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useAccountQuery } from '../../data/use-account-query.ts';
import { useUserState } from '../../data/use-user-state.ts';
import { type CodesToStore, storeBackupCodes } from './store-backup-codes.ts';

/**
 * New backup codes. They are in this state alone, and gone with the component that uses it.
 *
 * - `saved`: the server has them.
 * - `unsaved`: the former ones are gone, but the server has not taken the new ones: keep them on the screen and `retry`.
 *   Without a `problem` the user did not verify.
 */
export type NewCodes =
  | { readonly status: 'none' }
  | { readonly status: 'saved'; readonly codes: readonly string[] }
  | {
      readonly status: 'unsaved';
      readonly codes: readonly string[];
      readonly problem: Problem | undefined;
    };

/** Making new backup codes. */
export type UseGenerateBackupCodesResult = {
  readonly state: NewCodes;
  readonly isPending: boolean;
  /** Makes codes and stores them in the place of the former ones. Unless it says `unsaved`, a failure changed nothing. */
  readonly generate: () => Promise<ActionResult>;
  /** Stores the codes that are `unsaved`. */
  readonly retry: () => Promise<ActionResult>;
};

/** Makes new backup codes. `replaces` are the ids of the sets that they are to replace, none for the first ones. */
export const useGenerateBackupCodes = (
  replaces: readonly string[],
): UseGenerateBackupCodesResult => {
  const [state, setState] = useUserState<NewCodes>();
  const attempt = useRef<CodesToStore>(undefined);
  const { refetch } = useAccountQuery<MfaFactor[] | null>(mfaFactorsQuery);
  const generation = useAccountMutation<void, NewBackupCodes>({
    action: 'mfa.generateBackupCodes',
    write: (client) => client.mfa.generateBackupCodes(),
  });
  const storing = useAccountMutation<CodesToStore, void>({
    action: 'mfa.addBackupCodes',
    write: storeBackupCodes,
    invalidates: [queryKeys.mfa, queryKeys.mfaConfigs],
    event: (input) => (input.replaces.length > 0 ? 'backup-codes.replaced' : 'backup-codes.added'),
    field: 'mfa',
  });

  const store = async (input: CodesToStore): Promise<ActionResult> => {
    const { codes } = input;
    attempt.current = input;
    const result = await storing.run(input);
    if (result.status === 'done') {
      setState({ status: 'saved', codes });
    } else if (input.formerGone) {
      const problem = result.status === 'failed' ? result.problem : undefined;
      setState({ status: 'unsaved', codes, problem });
      await refetch();
    }
    return result;
  };

  return {
    state: state ?? { status: 'none' },
    isPending: generation.isPending || storing.isPending,
    generate: async () => {
      const result = await generation.run();
      if (result.status !== 'done') return result;
      return store({ codes: result.data.codes, replaces, formerGone: false });
    },
    retry: async () =>
      state && attempt.current ? store(attempt.current) : { status: 'cancelled' },
  };
};
