'use client';
import { type AccountClient, isApiError, type TotpSecret } from '@account-center/client';
import { useCallback, useEffect, useRef } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { useAppName } from '../../core/app-name.ts';
import type { Problem } from '../../core/problem.ts';
import { queryKeys } from '../../core/query-keys.ts';
import { accountName } from '../../data/account-name.ts';
import { useAccount } from '../../data/use-account.ts';
import { type ActionResult, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useUserState } from '../../data/use-user-state.ts';
import { otpauthUri } from '../../lib/otpauth-uri.ts';

/** Setting up an authenticator app. The secret lives as long as the component that uses this, and nowhere else. */
export type UseSetUpAuthenticatorResult = {
  /** What the app is to be told: as a key to type, and as the address that a QR code holds. */
  readonly secret: { readonly key: string; readonly uri: string } | undefined;
  /** Why there is no secret. */
  readonly problem: Problem | undefined;
  /** Asks for a secret again. */
  readonly retry: () => Promise<void>;
  /**
   * Stores the secret once the app's code shows that it has it. Until then the former app goes on working, and one that
   * was set up elsewhere meanwhile is never overwritten unless `replaces` says so: that fails with `totpExists`.
   */
  readonly confirm: (code: string) => Promise<ActionResult>;
};

type Entry = { readonly secret: string; readonly code: string };

/** Gives the function that stores a first app. */
const useAddition = () => {
  const mayBeStored = useRef(false);
  return async (client: AccountClient, entry: Entry): Promise<void> => {
    // The answer was lost: added again, the server would refuse the very secret that it has.
    if (mayBeStored.current) return client.mfa.replaceTotp(entry);
    try {
      await client.mfa.addTotp(entry);
    } catch (error) {
      if (!isApiError(error)) mayBeStored.current = true;
      throw error;
    }
  };
};

/** Sets up an authenticator app, or puts another in the place of the present one (`replaces`). */
export const useSetUpAuthenticator = (replaces: boolean): UseSetUpAuthenticatorResult => {
  const { stepUp, queryClient } = useAccountCore();
  const add = useAddition();
  const issuer = useAppName();
  const { data: account } = useAccount();
  const [key, setKey] = useUserState<string>();
  const generation = useAccountMutation<void, TotpSecret>({
    action: 'mfa.generateTotpSecret',
    write: (client) => client.mfa.generateTotpSecret(),
  });
  const saving = useAccountMutation<Entry, void>({
    action: replaces ? 'mfa.replaceTotp' : 'mfa.addTotp',
    write: (client, entry) => (replaces ? client.mfa.replaceTotp(entry) : add(client, entry)),
    invalidates: [queryKeys.mfa, queryKeys.mfaConfigs],
    event: replaces ? 'authenticator.replaced' : 'authenticator.added',
    field: 'mfa',
  });

  const { run } = generation;
  const generate = useCallback(async () => {
    const result = await run();
    // The first one stays: it may have been scanned.
    if (result.status === 'done') setKey((present) => present ?? result.data.secret);
  }, [run, setKey]);
  useEffect(() => void generate(), [generate]);

  const confirm = async (code: string): Promise<ActionResult> => {
    if (!key) return { status: 'cancelled' };
    const before = stepUp.record()?.id;
    const result = await saving.run({ secret: key, code });
    if (result.status !== 'failed') return result;
    if (result.problem.messageKey === 'totpExists') {
      // From then on it is a replacement, and the form says so.
      await queryClient.invalidateQueries({ queryKey: queryKeys.mfa });
    }
    const isRefused = result.problem.messageKey === 'wrongCode';
    if (!isRefused) return result;
    // While the user verified, the app went on to its next code.
    const messageKey = stepUp.record()?.id === before ? 'wrongAppCode' : 'staleCode';
    return { status: 'failed', problem: { ...result.problem, messageKey } };
  };

  const name = account ? accountName(account) : '';
  return {
    secret:
      key && account ? { key, uri: otpauthUri({ secret: key, issuer, account: name }) } : undefined,
    problem: generation.problem,
    retry: generate,
    confirm,
  };
};
