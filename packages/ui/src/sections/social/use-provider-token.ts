'use client';
import type { ProviderToken, SocialProof } from '@account-center/client';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../core/problem.ts';
import { pendingRedirectTarget } from '../../core/social/pending-redirect.ts';
import { silentProvider } from '../../core/social/social-link-error.ts';
import { useAccount } from '../../data/use-account.ts';
import { type AccountAction, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useProviderName } from '../../data/use-provider-name.ts';
import {
  type SocialFlowInput,
  type SocialFlowResult,
  type SocialFlowStage,
  useSocialFlow,
} from './use-social-flow.ts';

/** An access token of a social provider without a look. */
export type ProviderTokenControl = {
  /**
   * The last token that was read. A secret: it lives in this component alone, and goes with it or with the user.
   */
  readonly token: ProviderToken | undefined;
  /** Reads the stored token; the server refreshes it when it has run out and can be. The token is in the result, too. */
  readonly read: AccountAction<void, ProviderToken>;
  /**
   * Sends the user to the provider again, for example for a wider `scope`, and stores the new token. Call it in the
   * click itself. The account must be the one that is linked.
   */
  readonly renew: (input?: Omit<SocialFlowInput, 'purpose' | 'target'>) => void;
  /** How far a renewal is. `storing`: the provider's answer is being stored. */
  readonly stage: SocialFlowStage | 'storing';
  readonly cancel: () => void;
  /** What went wrong with the last renewal. */
  readonly problem: Problem | undefined;
};

const purposes = ['token'] as const;

/**
 * The access token of the user's account at a social provider, where the tenant's connector stores tokens.
 *
 * @param target the key in `account.identities`
 */
export const useProviderToken = (target: string): ProviderTokenControl => {
  const { data: account } = useAccount();
  const owner = account?.id;
  const providerName = useProviderName();
  const [token, setToken] = useState<ProviderToken>();
  const [problem, setProblem] = useState<Problem>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes next must not see it
  useEffect(() => () => setToken(undefined), [owner, target]);

  const read = useAccountMutation<void, ProviderToken>({
    action: 'providerTokens.get',
    write: async (client) => {
      const found = await client.providerTokens.get({ target }).catch((error: unknown) => {
        throw silentProvider(error, providerName(target));
      });
      setToken(found);
      return found;
    },
  });
  const { run: store, isPending: storing } = useAccountMutation({
    action: 'providerTokens.update',
    write: (client, proof: SocialProof) => client.providerTokens.update({ target, proof }),
  });

  const arrive = async (end: SocialFlowResult) => {
    if (end.status === 'cancelled') return;
    const result = end.status === 'proved' ? await store(end.proof) : end;
    if (result.status === 'failed') setProblem(result.problem);
    if (result.status === 'done') setToken(result.data);
  };
  const trip = useSocialFlow({ purposes, onEnd: (end) => void arrive(end) });
  const { start, resume } = trip;

  useEffect(() => {
    if (owner !== undefined && pendingRedirectTarget(purposes) === target) resume();
  }, [owner, target, resume]);

  const renew = useCallback(
    (input: Omit<SocialFlowInput, 'purpose' | 'target'> = {}) => {
      setProblem(undefined);
      start({ ...input, target, purpose: 'token' });
    },
    [start, target],
  );

  return {
    token,
    read,
    renew,
    stage: storing ? 'storing' : trip.stage,
    cancel: trip.cancel,
    problem,
  };
};
