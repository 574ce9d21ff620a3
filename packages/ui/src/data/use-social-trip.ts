'use client';
import type { SocialProof } from '@account-center/client';
import { useCallback, useRef, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { canUsePopup } from '../core/can-use-popup.ts';
import { useHostOptions } from '../core/host-options.ts';
import { type Problem, readProblem } from '../core/problem.ts';
import { takeReturn } from '../core/social-departure.ts';
import { redirectUriFor } from '../core/social-redirect.ts';
import {
  connectorDataOf,
  isTripLive,
  newTripState,
  refusalIn,
  type SocialAnswer,
  type SocialPurpose,
  type SocialTrip,
} from '../core/social-trip.ts';
import { SocialTripError, silentProvider } from '../core/social-trip-error.ts';
import { goByPage, goByWindow, type SocialWay } from '../core/social-ways.ts';
import { isWindowUseful, openSocialWindow } from '../core/social-window.ts';
import { hasPress } from '../lib/has-press.ts';
import { useLatest } from '../lib/use-latest.ts';
import { webConnectorOf } from './social-connectors.ts';
import { useAccount } from './use-account.ts';
import { useAccountMutation } from './use-account-mutation.ts';
import { useLeaveSignal } from './use-leave-signal.ts';
import { useProviderName } from './use-provider-name.ts';
import { useSettings } from './use-settings.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Where a trip leads, and how. */
export type SocialTripInput = {
  /** The provider: a key of `account.identities`, or the `target` of a connector. */
  readonly target: string;
  readonly purpose: SocialPurpose;
  /** One connector of the target; by default the one for the web. */
  readonly connectorId?: string | undefined;
  /** What the provider is asked for, in its own words, in place of what the connector is set up with. */
  readonly scope?: string | undefined;
  /**
   * The window in which it happens, opened in the click; `null` takes the whole page there. By default one is opened,
   * so call `start` in the click itself.
   */
  readonly window?: Window | null | undefined;
  /**
   * Whether the user has pressed a button for it; by default what the browser says at the call. Without a press, what
   * comes back has to be confirmed by one.
   */
  readonly pressed?: boolean | undefined;
};

/**
 * How far a trip is.
 *
 * - `away`: the user is at the provider, in another window.
 * - `leaving`: the whole page is about to go there.
 * - `checking`: the user is back, and Logto is asked.
 */
export type SocialTripStage = 'idle' | 'starting' | 'away' | 'leaving' | 'checking';

/**
 * How a trip ended. One that seemed to be cancelled, because its window was closed, may still be proved: some
 * providers make their window look closed.
 */
export type SocialTripEnd =
  | {
      readonly status: 'proved';
      readonly trip: SocialTrip;
      readonly proof: SocialProof;
      /** The user set out with a press on this very page; else nothing is to be written before there is one. */
      readonly pressed: boolean;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** A trip to a social provider, one at a time. */
export type SocialTripControl = {
  readonly stage: SocialTripStage;
  /** The provider that the trip leads to; `undefined` when it is idle. */
  readonly target: string | undefined;
  readonly start: (input: SocialTripInput) => void;
  /** Goes on after the whole page came back from a provider. False when it did not. The account must be read by then. */
  readonly resume: () => boolean;
  /** Brings the provider's window to the front. */
  readonly show: () => void;
  readonly cancel: () => void;
};

/** Options of `useSocialTrip`. */
export type SocialTripOptions = {
  /** The kinds of trips that come back to this component. */
  readonly purposes: readonly SocialPurpose[];
  readonly onEnd: (end: SocialTripEnd) => void;
};

type Ongoing = { way: Pick<SocialWay, 'leave'> & Partial<SocialWay>; readonly pressed: boolean };
type Place = { readonly stage: SocialTripStage; readonly target: string | undefined };

const nowhere: Place = { stage: 'idle', target: undefined };

const isWebAddress = (uri: string): boolean =>
  URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol);

const explain = (redirectUri: string) => {
  if (process.env.NODE_ENV === 'production') return;
  // biome-ignore lint/suspicious/noConsole: what the provider would only call "redirect_uri_mismatch"
  console.info(
    `Social providers send users back to ${redirectUri}. Register that address at each provider, beside Logto's own, and render <SocialCallback /> there. <AccountProvider socialRedirectUri> changes it.`,
  );
  if (new URL(redirectUri).origin !== window.location.origin) {
    // biome-ignore lint/suspicious/noConsole: nothing would ever come back
    console.warn(`${redirectUri} is on another origin: its page cannot hand the answer over.`);
  }
};

/** The whole page could go, but would not know what for when it is back. */
const noWayBack = async (): Promise<SocialTripEnd> => {
  const problem = await readProblem(
    new SocialTripError(isWindowUseful() ? 'blocked' : 'forgotten'),
  );
  return problem ? { status: 'failed', problem } : { status: 'cancelled' };
};

/** Proves that the user has an account at a social provider. What the proof is for is the caller's affair. */
export const useSocialTrip = ({ purposes, onEnd }: SocialTripOptions): SocialTripControl => {
  const core = useAccountCore();
  const { socialRedirectUri } = useHostOptions();
  const { settings } = useSettings();
  const owner = useAccount().data?.id;
  const providerName = useProviderName();
  const latest = useLatest({ purposes, onEnd, socialRedirectUri, settings, owner });
  const leaveSignal = useLeaveSignal();
  const ongoing = useRef<Ongoing>(undefined);
  const [place, setPlace] = useState(nowhere);

  const named = <Result>(asked: Promise<Result>, target: string): Promise<Result> =>
    asked.catch((error: unknown) => {
      throw silentProvider(error, providerName(target));
    });

  const { run: runStart } = useAccountMutation({
    action: 'verifications.startSocial',
    write: async (client, input: SocialTripInput & { state: string; redirectUri: string }) => {
      const { connectorId, state, redirectUri, scope } = input;
      if (connectorId === undefined) throw new SocialTripError('unreachable');
      const request = { connectorId, state, redirectUri, scope };
      const started = await named(client.verifications.startSocial(request), input.target);
      if (!isWebAddress(started.authorizationUri)) throw new SocialTripError('unreachable');
      return started;
    },
    field: 'social',
  });
  const { run: runCheck } = useAccountMutation({
    action: 'verifications.checkSocial',
    write: async (client, { trip, answer }: { trip: SocialTrip; answer: SocialAnswer }) => {
      if (!isTripLive(trip)) throw new SocialTripError('expired');
      const refusal = refusalIn(answer);
      if (refusal) throw new SocialTripError(refusal, answer.error);
      const { pending } = trip;
      const connectorData = connectorDataOf(trip, answer);
      const checked = client.verifications.checkSocial(
        { ...pending, authorizationUri: '' },
        { connectorData },
      );
      return named(checked, trip.target);
    },
  });

  const drop = useCallback(() => {
    const dropped = ongoing.current;
    ongoing.current = undefined;
    dropped?.way.leave();
  }, []);

  const begin = useCallback(
    (way: Ongoing['way'], pressed: boolean): Ongoing => {
      drop();
      const own = { way, pressed };
      ongoing.current = own;
      leaveSignal().addEventListener('abort', () => own === ongoing.current && drop());
      return own;
    },
    [drop, leaveSignal],
  );

  const finish = useCallback(
    (end: SocialTripEnd) => {
      drop();
      setPlace(nowhere);
      latest.current.onEnd(end);
    },
    [drop, latest],
  );

  const settle = useCallback(
    async (own: Ongoing, trip: SocialTrip, answer: SocialAnswer) => {
      // Whoever has signed in meanwhile is not the one who set out.
      if (trip.owner !== latest.current.owner) return finish({ status: 'cancelled' });
      setPlace({ stage: 'checking', target: trip.target });
      const result = await runCheck({ trip, answer });
      if (own !== ongoing.current) return;
      if (result.status !== 'done') return finish(result);
      finish({ status: 'proved', trip, proof: result.data, pressed: own.pressed });
    },
    [finish, latest, runCheck],
  );

  const start = useCallback(
    async (input: SocialTripInput) => {
      // Asked first: the window that opens uses the press up.
      const pressed = input.pressed ?? hasPress();
      const mayOpen = canUsePopup(latest.current.settings);
      const opened =
        input.window === undefined ? (mayOpen ? openSocialWindow() : null) : input.window;
      const own = begin({ leave: () => opened?.close() }, pressed);
      const { target, purpose } = input;
      setPlace({ stage: 'starting', target });

      const { settings, socialRedirectUri } = latest.current;
      const connectorId = input.connectorId ?? webConnectorOf(settings, target)?.id;
      const redirectUri =
        connectorId === undefined ? '' : redirectUriFor(socialRedirectUri, { target, connectorId });
      if (redirectUri) explain(redirectUri);
      const state = newTripState();
      const started = await runStart({ ...input, connectorId, state, redirectUri });
      if (own !== ongoing.current) return;
      if (started.status !== 'done') return finish(started);

      const { authorizationUri, ...pending } = started.data;
      const trip = {
        state,
        owner: latest.current.owner ?? '',
        target,
        purpose,
        redirectUri,
        pending,
      };
      const quiet = () => {
        if (own !== ongoing.current) return;
        setPlace(nowhere);
        latest.current.onEnd({ status: 'cancelled' });
      };
      const way = opened
        ? goByWindow(opened, authorizationUri, trip, {
            onAnswer: (answer) => void settle(own, trip, answer),
            onClosed: quiet,
          })
        : goByPage(authorizationUri, { trip, stepUp: core.stepUp.record() }, quiet);
      if (!way) return finish(opened ? { status: 'cancelled' } : await noWayBack());
      own.way = way;
      setPlace({ stage: opened ? 'away' : 'leaving', target });
    },
    [begin, core, finish, latest, runStart, settle],
  );

  const resume = useCallback((): boolean => {
    const back = takeReturn(latest.current.purposes);
    if (!back) return false;
    const { trip, stepUp, answer } = back;
    // Whoever is back with the whole page may have been sent here.
    const own = begin({ leave: () => undefined }, false);
    const isOwner = trip.owner === latest.current.owner;
    if (isOwner && stepUp && !core.stepUp.record()) core.client.verification.set(stepUp);
    if (answer) void settle(own, trip, answer);
    else finish({ status: 'cancelled' });
    return true;
  }, [begin, core, finish, latest, settle]);

  const cancel = useCallback(() => {
    if (ongoing.current) finish({ status: 'cancelled' });
  }, [finish]);
  const show = useCallback(() => ongoing.current?.way.show?.(), []);

  return { ...place, start, resume, show, cancel };
};
