'use client';
import { isApiError, type SocialProof } from '@account-center/client';
import { useCallback, useState } from 'react';
import type { Problem } from '../../core/problem.ts';
import { queryKeys } from '../../core/query-keys.ts';
import { SocialLinkError } from '../../core/social/social-link-error.ts';
import { useAccount } from '../../data/use-account.ts';
import { type ActionResult, useAccountMutation } from '../../data/use-account-mutation.ts';
import { useLatest } from '../../lib/use-latest.ts';
import {
  type SocialFlowInput,
  type SocialFlowResult,
  type SocialFlowStage,
  useSocialFlow,
} from './use-social-flow.ts';

/** Which account to link. Call `start` in the click itself, or open the window there: browsers block what comes later. */
export type LinkSocialAccountInput = Omit<SocialFlowInput, 'purpose'> & {
  /** Puts the new account in the place of the one that is linked at this provider. */
  readonly replaces?: boolean | undefined;
};

/**
 * Why an account that the user has proved is not linked yet. Nothing is lost: `finish` goes on.
 *
 * - `confirm`: the whole page was at the provider, or no one pressed a button for it: ask the user, and call `finish` in
 *   answer to a press alone. Someone else may have brought the user there, with an account of their own.
 * - `cancelled`: the user closed the verification.
 * - `failed`: the server could not be reached, or had trouble of its own.
 * - `exists`: one of this provider is linked already; `finish({ replaces: true })` takes its place.
 */
export type SocialLinkPause = 'confirm' | 'cancelled' | 'failed' | 'exists';

/** Linking an account at a social provider without a look. */
export type UseLinkSocialAccountResult = {
  /** `linking`: the proved account is being linked. `paused`: see `pause`. */
  readonly stage: SocialFlowStage | 'linking' | 'paused';
  /** The provider; `undefined` when nothing is going on. */
  readonly target: string | undefined;
  readonly pause: SocialLinkPause | undefined;
  /** Whether the proved account takes the place of the one that is linked. */
  readonly replaces: boolean;
  /** What went wrong, while it is paused for that reason. */
  readonly problem: Problem | undefined;
  readonly start: (input: LinkSocialAccountInput) => void;
  /** Goes on after the whole page came back from a provider; false when it did not. The account must be read by then. */
  readonly resume: () => boolean;
  /** Brings the provider's window to the front. */
  readonly show: () => void;
  /** Links what has been proved. Asks for step-up when the server wants it. */
  readonly finish: (how?: { readonly replaces?: boolean | undefined }) => Promise<void>;
  readonly cancel: () => void;
};

/** What was linked. */
export type LinkedSocial = { readonly target: string; readonly replaced: boolean };

/** Options of `useLinkSocialAccount`. */
export type SocialLinkOptions = {
  /**
   * Called at every end: linked, cancelled, or failed for good. A window that a provider makes look closed counts as
   * cancelled first, and may still come to a good end.
   */
  readonly onEnd: (result: ActionResult<LinkedSocial>) => void;
};

type Proved = {
  readonly target: string;
  readonly proof: SocialProof;
  readonly replaces: boolean;
  readonly pause?: SocialLinkPause;
  readonly problem?: Problem;
};

const purposes = ['link', 'replace'] as const;

/** A proof that has run out is not even sent: the user may have left the question open for long. */
const live = (proof: SocialProof): SocialProof => {
  if (proof.expiresAt <= Date.now()) throw new SocialLinkError('expired');
  return proof;
};

/** Whether the same proof may succeed later: the server did not judge it, or asks for a decision. */
const pauseOf = (problem: Problem): SocialLinkPause | undefined => {
  if (problem.messageKey === 'identityExists') return 'exists';
  const { error } = problem;
  if (error instanceof SocialLinkError) return undefined;
  const isJudged = isApiError(error) && error.status < 500 && error.status !== 429;
  return isJudged && problem.messageKey !== 'stepUpRefused' ? undefined : 'failed';
};

/** Links an account at a social provider, or puts it in the place of another: a trip proves it, then it is set. */
export const useLinkSocialAccount = ({ onEnd }: SocialLinkOptions): UseLinkSocialAccountResult => {
  const [proved, setProved] = useState<Proved>();
  const { refetch } = useAccount();
  const latest = useLatest({ onEnd, proved });

  const write = {
    invalidates: [queryKeys.account],
    field: 'social',
    provider: ({ target }: Proved) => target,
  } as const;
  const { run: runLink } = useAccountMutation({
    ...write,
    action: 'identities.link',
    write: async (client, { proof }: Proved) => client.identities.link({ proof: live(proof) }),
    event: 'social.linked',
  });
  const { run: runReplace } = useAccountMutation({
    ...write,
    action: 'identities.replace',
    write: async (client, { proof }: Proved) => client.identities.replace({ proof: live(proof) }),
    event: 'social.replaced',
  });

  const link = useCallback(
    async ({ target, proof, replaces }: Proved) => {
      const attempt: Proved = { target, proof, replaces };
      setProved(attempt);
      const result = await (replaces ? runReplace : runLink)(attempt);
      if (latest.current.proved?.proof !== proof) return;

      const pause = result.status === 'failed' ? pauseOf(result.problem) : 'cancelled';
      if (result.status === 'cancelled') return setProved({ ...attempt, pause: 'cancelled' });
      if (result.status === 'failed' && pause) {
        // It was linked elsewhere, in another tab say: the page does not know yet.
        if (pause === 'exists') void refetch();
        return setProved({ ...attempt, pause, problem: result.problem });
      }
      setProved(undefined);
      latest.current.onEnd(
        result.status === 'done'
          ? { status: 'done', data: { target, replaced: replaces } }
          : result,
      );
    },
    [latest, refetch, runLink, runReplace],
  );

  const arrive = (end: SocialFlowResult) => {
    if (end.status !== 'proved') return onEnd(end);
    const { trip, proof, pressed } = end;
    const arrived: Proved = { target: trip.target, proof, replaces: trip.purpose === 'replace' };
    if (pressed) void link(arrived);
    else setProved({ ...arrived, pause: 'confirm' });
  };
  const trip = useSocialFlow({ purposes, onEnd: arrive });

  const start = ({ replaces = false, ...input }: LinkSocialAccountInput) => {
    setProved(undefined);
    trip.start({ ...input, purpose: replaces ? 'replace' : 'link' });
  };
  const finish = async (how: { readonly replaces?: boolean | undefined } = {}) => {
    const { proved: kept } = latest.current;
    if (kept?.pause) await link({ ...kept, replaces: how.replaces ?? kept.replaces });
  };
  const cancel = () => {
    trip.cancel();
    if (!latest.current.proved) return;
    setProved(undefined);
    onEnd({ status: 'cancelled' });
  };

  return {
    stage: proved ? (proved.pause ? 'paused' : 'linking') : trip.stage,
    target: proved?.target ?? trip.target,
    pause: proved?.pause,
    replaces: proved?.replaces ?? false,
    problem: proved?.problem,
    start,
    resume: trip.resume,
    show: trip.show,
    finish,
    cancel,
  };
};
