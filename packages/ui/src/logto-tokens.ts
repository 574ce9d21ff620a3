import type { AccessToken } from '@account-center/client';
import type { useLogto } from '@logto/react';
import { forgetStoredAccount, isOnTrip } from './core/stored-account.ts';
import { stopwatch } from './lib/stopwatch.ts';

type Logto = Pick<
  ReturnType<typeof useLogto>,
  'getAccessToken' | 'clearAccessToken' | 'getIdTokenClaims' | 'error' | 'isAuthenticated'
>;

/** The access token of one Logto server, kept for a short time, and the user it belongs to. */
export type LogtoTokens = {
  /** Takes the SDK's methods, and its last error, which the methods keep to themselves. */
  attach(logto: Logto): void;
  /**
   * Gives the opaque token with its user; with `fresh`, a new one. Rejects with a `TypeError` when Logto cannot be
   * reached.
   */
  get(options: { fresh: boolean }): Promise<AccessToken | undefined>;
  /** The id of the user of the last token. */
  userId(): string | undefined;
  subscribe(listener: () => void): () => void;
};

const keptFor = 60_000;
const errorIsRenderedWithin = 1000;

/** Someone signs in at the very moment, again and again: that does not go on forever. */
const attempts = 4;

/** Where the SDK keeps the ID token, which all tabs of the app share. */
const idTokenKey = /^logto:.*:idToken$/;

/** Where it keeps the access tokens, of which it has a copy of the time when it was loaded. */
const accessTokenKey = /^logto:.*:accessToken$/;

const stored = (key: RegExp): string[] =>
  Object.keys(localStorage)
    .filter((one) => key.test(one))
    .map((one) => localStorage.getItem(one) ?? '');

const isSignedOut = (): boolean => {
  try {
    return stored(idTokenKey).length === 0;
  } catch {
    // A forbidden storage says nothing.
    return false;
  }
};

/** Whether a token is in the SDK's memory alone: another tab has put those of another sign-in in its place. */
const isLeftOver = (token: string): boolean => {
  try {
    const maps = stored(accessTokenKey);
    return maps.length > 0 && !maps.some((map) => map.includes(token));
  } catch {
    return false;
  }
};

const createTokens = (): LogtoTokens => {
  let logto: Logto | undefined;
  let kept: { token: AccessToken; age: () => number } | undefined;
  let asking: Promise<AccessToken | undefined> | undefined;
  let refreshing: Promise<AccessToken | undefined> | undefined;
  let turn = 0;
  let userId: string | undefined;
  /** Whose tokens the SDK has in its memory, as far as that is known. */
  let remembered: string | undefined;
  /** Whose the tokens were that were given out. */
  const owners = new Map<string, string>();
  const listeners = new Set<() => void>();
  const observers = new Set<() => void>();

  const failureAfter = async (before: Error | undefined): Promise<Error | undefined> => {
    if (logto?.error === before) {
      await new Promise<void>((resolve) => {
        observers.add(resolve);
        setTimeout(resolve, errorIsRenderedWithin);
      });
    }
    return logto?.error === before ? undefined : logto?.error;
  };

  const publish = (next: string) => {
    if (next === userId) return;
    userId = next;
    for (const listener of [...listeners]) listener();
  };

  const ask = async (fresh: boolean): Promise<AccessToken | undefined> => {
    turn += 1;
    const mine = turn;
    let mustClear = fresh;
    for (let attempt = 0; logto && attempt < attempts; attempt += 1) {
      const { error: failedBefore, getAccessToken, getIdTokenClaims, clearAccessToken } = logto;
      const before = (await getIdTokenClaims())?.sub;
      // The tokens in the SDK's memory are those of the user who was there before.
      if (remembered !== undefined && remembered !== before) mustClear = true;
      // The first releases of version 3 cannot clear a token: there the old one is answered again.
      if (mustClear) await clearAccessToken?.();
      mustClear = false;
      const token = await getAccessToken();
      if (!token) {
        const failure = await failureAfter(failedBefore);
        // `fetch` rejects with a TypeError: the user is offline, which is no reason to sign in again.
        if (failure instanceof TypeError) throw failure;
        return undefined;
      }
      const after = (await getIdTokenClaims())?.sub;
      // No one is signed in any more, whatever the SDK remembers.
      if (after === undefined) return undefined;
      // In another tab someone else has signed in meanwhile: the token may be of either.
      if (before !== after || (owners.get(token) ?? after) !== after || isLeftOver(token)) {
        mustClear = true;
        continue;
      }
      remembered = after;
      owners.set(token, after);
      const owned = { token, userId: after };
      if (mine === turn) kept = { token: owned, age: stopwatch() };
      publish(after);
      return owned;
    }
    return undefined;
  };

  /** Another tab has signed someone in: this one knows at once. */
  const onStorage = async ({ key, newValue }: StorageEvent) => {
    if (key === null || !idTokenKey.test(key)) return;
    kept = undefined;
    if (newValue === null || !logto || userId === undefined) return;
    const sub = (await logto.getIdTokenClaims())?.sub;
    if (sub !== undefined) publish(sub);
  };

  const onLeave = () => {
    // A sign-out of the SDK leaves the page: nothing of the user stays behind in this tab.
    if (userId !== undefined && isSignedOut() && !isOnTrip()) forgetStoredAccount();
  };
  const onStored = (event: StorageEvent) => void onStorage(event);

  return {
    attach(next) {
      const isNews = next.error !== logto?.error;
      logto = next;
      if (!next.isAuthenticated) kept = undefined;
      if (!isNews) return;
      for (const observer of observers) observer();
      observers.clear();
    },
    async get({ fresh }) {
      if (fresh) {
        kept = undefined;
        refreshing ??= ask(true).finally(() => {
          refreshing = undefined;
        });
        return refreshing;
      }
      if (kept && kept.age() < keptFor) return kept.token;
      if (refreshing) return refreshing;
      asking ??= ask(false).finally(() => {
        asking = undefined;
      });
      return asking;
    },
    userId: () => userId,
    subscribe(listener) {
      if (listeners.size === 0) {
        window.addEventListener('storage', onStored);
        window.addEventListener('pagehide', onLeave);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.removeEventListener('storage', onStored);
        window.removeEventListener('pagehide', onLeave);
      };
    },
  };
};

const known = new Map<string, LogtoTokens>();

/**
 * The tokens of the Logto server at this endpoint. They belong to the page, not to the component that asks: a host that
 * unmounts it while a token is fetched would have the next one ask again, and so on forever.
 */
export const logtoTokens = (endpoint: string): LogtoTokens => {
  const tokens = known.get(endpoint) ?? createTokens();
  known.set(endpoint, tokens);
  return tokens;
};
