'use client';
import type { SocialProof } from '@account-center/client';
import { useCallback, useRef, useState } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { canUsePopup } from '../../core/can-use-popup.ts';
import { useHostOptions } from '../../core/host-options.ts';
import { type Problem, readProblem } from '../../core/problem.ts';
import { consumeRedirectResult } from '../../core/social/pending-redirect.ts';
import { isWindowUseful, openPopup } from '../../core/social/popup.ts';
import {
  type ProviderNavigation,
  startPopup,
  startRedirect,
} from '../../core/social/provider-navigation.ts';
import { SocialLinkError, silentProvider } from '../../core/social/social-link-error.ts';
import {
  createFlowState,
  denialReason,
  isFlowActive,
  type SocialFlowPurpose,
  type SocialLinkFlow,
  type SocialResponse,
  toConnectorData,
} from '../../core/social/social-link-flow.ts';
import { redirectUriFor } from '../../core/social/social-redirect.ts';
import { webConnectorOf } from '../../data/social-connectors.ts';
import { useAccount } from '../../data/use-account.ts';
import { useAccountMutation } from '../../data/use-account-mutation.ts';
import { useProviderName } from '../../data/use-provider-name.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { useUnmountSignal } from '../../data/use-unmount-signal.ts';
import { hasPress } from '../../lib/has-press.ts';
import { useLatest } from '../../lib/use-latest.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Where a trip leads, and how. */
export type SocialFlowInput = {
  /** The provider: a key of `account.identities`, or the `target` of a connector. */
  readonly target: string;
  readonly purpose: SocialFlowPurpose;
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
export type SocialFlowStage = 'idle' | 'starting' | 'away' | 'leaving' | 'checking';

/**
 * How a trip ended. One that seemed to be cancelled, because its window was closed, may still be proved: some
 * providers make their window look closed.
 */
export type SocialFlowResult =
  | {
      readonly status: 'proved';
      readonly trip: SocialLinkFlow;
      readonly proof: SocialProof;
      /** The user set out with a press on this very page; else nothing is to be written before there is one. */
      readonly pressed: boolean;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** A trip to a social provider, one at a time. */
export type SocialFlowControl = {
  readonly stage: SocialFlowStage;
  /** The provider that the trip leads to; `undefined` when it is idle. */
  readonly target: string | undefined;
  readonly start: (input: SocialFlowInput) => void;
  /** Goes on after the whole page came back from a provider. False when it did not. The account must be read by then. */
  readonly resume: () => boolean;
  /** Brings the provider's window to the front. */
  readonly show: () => void;
  readonly cancel: () => void;
};

/** Options of `useSocialFlow`. */
export type SocialFlowOptions = {
  /** The kinds of trips that come back to this component. */
  readonly purposes: readonly SocialFlowPurpose[];
  readonly onEnd: (end: SocialFlowResult) => void;
};

type Ongoing = {
  way: Pick<ProviderNavigation, 'cancel'> & Partial<ProviderNavigation>;
  readonly pressed: boolean;
};
type Place = { readonly stage: SocialFlowStage; readonly target: string | undefined };

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
const noWayBack = async (): Promise<SocialFlowResult> => {
  const problem = await readProblem(
    new SocialLinkError(isWindowUseful() ? 'blocked' : 'forgotten'),
  );
  return problem ? { status: 'failed', problem } : { status: 'cancelled' };
};

/** Proves that the user has an account at a social provider. What the proof is for is the caller's affair. */
export const useSocialFlow = ({ purposes, onEnd }: SocialFlowOptions): SocialFlowControl => {
  const core = useAccountCore();
  const { socialRedirectUri } = useHostOptions();
  const { settings } = useTenantSettings();
  const owner = useAccount().data?.id;
  const providerName = useProviderName();
  const latest = useLatest({ purposes, onEnd, socialRedirectUri, settings, owner });
  const leaveSignal = useUnmountSignal();
  const ongoing = useRef<Ongoing>(undefined);
  const [place, setPlace] = useState(nowhere);

  const named = <Result>(asked: Promise<Result>, target: string): Promise<Result> =>
    asked.catch((error: unknown) => {
      throw silentProvider(error, providerName(target));
    });

  const { run: runStart } = useAccountMutation({
    action: 'verifications.startSocial',
    write: async (client, input: SocialFlowInput & { state: string; redirectUri: string }) => {
      const { connectorId, state, redirectUri, scope } = input;
      if (connectorId === undefined) throw new SocialLinkError('unreachable');
      const request = { connectorId, state, redirectUri, scope };
      const started = await named(client.verifications.startSocial(request), input.target);
      if (!isWebAddress(started.authorizationUri)) throw new SocialLinkError('unreachable');
      return started;
    },
    field: 'social',
  });
  const { run: runCheck } = useAccountMutation({
    action: 'verifications.checkSocial',
    write: async (client, { trip, answer }: { trip: SocialLinkFlow; answer: SocialResponse }) => {
      if (!isFlowActive(trip)) throw new SocialLinkError('expired');
      const refusal = denialReason(answer);
      if (refusal) throw new SocialLinkError(refusal, answer.error);
      const { pending } = trip;
      const connectorData = toConnectorData(trip, answer);
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
    dropped?.way.cancel();
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
    (end: SocialFlowResult) => {
      drop();
      setPlace(nowhere);
      latest.current.onEnd(end);
    },
    [drop, latest],
  );

  const settle = useCallback(
    async (own: Ongoing, trip: SocialLinkFlow, answer: SocialResponse) => {
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
    async (input: SocialFlowInput) => {
      // Asked first: the window that opens uses the press up.
      const pressed = input.pressed ?? hasPress();
      const mayOpen = canUsePopup(latest.current.settings);
      const opened = input.window === undefined ? (mayOpen ? openPopup() : null) : input.window;
      const own = begin({ cancel: () => opened?.close() }, pressed);
      const { target, purpose } = input;
      setPlace({ stage: 'starting', target });

      const { settings, socialRedirectUri } = latest.current;
      const connectorId = input.connectorId ?? webConnectorOf(settings, target)?.id;
      const redirectUri =
        connectorId === undefined ? '' : redirectUriFor(socialRedirectUri, { target, connectorId });
      if (redirectUri) explain(redirectUri);
      const state = createFlowState();
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
        ? startPopup(opened, authorizationUri, trip, {
            onResponse: (answer) => void settle(own, trip, answer),
            onClosed: quiet,
          })
        : startRedirect(authorizationUri, { trip, stepUp: core.stepUp.record() }, quiet);
      if (!way) return finish(opened ? { status: 'cancelled' } : await noWayBack());
      own.way = way;
      setPlace({ stage: opened ? 'away' : 'leaving', target });
    },
    [begin, core, finish, latest, runStart, settle],
  );

  const resume = useCallback((): boolean => {
    const back = consumeRedirectResult(latest.current.purposes);
    if (!back) return false;
    const { trip, stepUp, answer } = back;
    // Whoever is back with the whole page may have been sent here.
    const own = begin({ cancel: () => undefined }, false);
    const isOwner = trip.owner === latest.current.owner;
    if (isOwner && stepUp && !core.stepUp.record()) core.client.verification.set(stepUp);
    if (answer) void settle(own, trip, answer);
    else finish({ status: 'cancelled' });
    return true;
  }, [begin, core, finish, latest, settle]);

  const cancel = useCallback(() => {
    if (ongoing.current) finish({ status: 'cancelled' });
  }, [finish]);
  const show = useCallback(() => ongoing.current?.way.focus?.(), []);

  return { ...place, start, resume, show, cancel };
};
