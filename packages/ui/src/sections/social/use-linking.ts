'use client';
import { useCallback, useEffect, useState } from 'react';
import { pendingRedirectTarget } from '../../core/social/pending-redirect.ts';
import type { LinkSocialAccountInput } from './use-link-social-account.ts';

/** A link that someone works on: started here, or brought back by the whole page from the provider. */
export type Linking = {
  /** Another number for each, so that one never takes over the state of another. */
  readonly id: number;
  readonly target: string;
  /** What to start; `undefined` for one that came back. */
  readonly request: LinkSocialAccountInput | undefined;
  /** False once it has come to nothing as far as the user is concerned. */
  readonly busy: boolean;
};

/** The link of this page, one at a time. */
export type LinkingControl = {
  readonly linking: Linking | undefined;
  readonly begin: (request: LinkSocialAccountInput) => void;
  /** The next attempt opens a window of its own. */
  readonly loseWindow: () => void;
  /**
   * The user has closed the provider's window, it seems. The row is free again, but an answer may still come: some
   * providers only make it look so.
   */
  readonly rest: () => void;
  readonly end: () => void;
};

const purposes = ['link', 'replace'] as const;

/** Keeps the link that is being made, and notices when the page comes back from a provider. */
export const useLinking = (isReady: boolean): LinkingControl => {
  const [linking, setLinking] = useState<Linking>();

  useEffect(() => {
    const target = isReady ? pendingRedirectTarget(purposes) : undefined;
    if (target === undefined) return;
    setLinking((former) => former ?? { id: 0, target, request: undefined, busy: true });
  }, [isReady]);

  const begin = useCallback((request: LinkSocialAccountInput) => {
    setLinking((former) => ({
      id: (former?.id ?? 0) + 1,
      target: request.target,
      request,
      busy: true,
    }));
  }, []);
  const loseWindow = useCallback(() => {
    setLinking((now) => now?.request && { ...now, request: { ...now.request, window: undefined } });
  }, []);
  const rest = useCallback(() => setLinking((now) => now && { ...now, busy: false }), []);
  const end = useCallback(() => setLinking(undefined), []);

  return { linking, begin, loseWindow, rest, end };
};
