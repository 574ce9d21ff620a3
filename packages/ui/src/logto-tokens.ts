import type { useLogto } from '@logto/react';

type Logto = Pick<
  ReturnType<typeof useLogto>,
  'getAccessToken' | 'clearAccessToken' | 'getIdTokenClaims'
>;

/** The access token of one Logto client, kept for a short time, and the user it belongs to. */
export type LogtoTokens = {
  /** Gives the opaque token; with `fresh`, a new one. Rejects with a `TypeError` when Logto cannot be reached. */
  get(options: { fresh: boolean }): Promise<string | undefined>;
  /** The id of the user of the last token. */
  userId(): string | undefined;
  subscribe(listener: () => void): () => void;
  /** Takes note of the SDK's last error, which its methods keep to themselves. */
  observe(error: Error | undefined): void;
};

const keptFor = 60_000;
const errorIsRenderedWithin = 1000;

const createTokens = (logto: Logto): LogtoTokens => {
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string | undefined> | undefined;
  let refreshing: Promise<string | undefined> | undefined;
  let turn = 0;
  let userId: string | undefined;
  let error: Error | undefined;
  const listeners = new Set<() => void>();
  const observers = new Set<() => void>();

  const failureAfter = async (before: Error | undefined): Promise<Error | undefined> => {
    if (error === before) {
      await new Promise<void>((resolve) => {
        observers.add(resolve);
        setTimeout(resolve, errorIsRenderedWithin);
      });
    }
    return error === before ? undefined : error;
  };

  const ask = async (fresh: boolean): Promise<string | undefined> => {
    turn += 1;
    const mine = turn;
    const before = error;
    // The first releases of version 3 cannot clear a token: there the old one is answered again.
    if (fresh) await logto.clearAccessToken?.();
    const [token, claims] = await Promise.all([logto.getAccessToken(), logto.getIdTokenClaims()]);
    if (!token) {
      const failure = await failureAfter(before);
      // `fetch` rejects with a TypeError: the user is offline, which is no reason to sign in again.
      if (failure instanceof TypeError) throw failure;
      return undefined;
    }
    if (mine === turn) kept = { token, until: Date.now() + keptFor };
    if (claims && claims.sub !== userId) {
      userId = claims.sub;
      for (const listener of [...listeners]) listener();
    }
    return token;
  };

  return {
    async get({ fresh }) {
      if (fresh) {
        kept = undefined;
        refreshing ??= ask(true).finally(() => {
          refreshing = undefined;
        });
        return refreshing;
      }
      if (kept && Date.now() < kept.until) return kept.token;
      if (refreshing) return refreshing;
      asking ??= ask(false).finally(() => {
        asking = undefined;
      });
      return asking;
    },
    userId: () => userId,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    observe(seen) {
      if (seen === error) return;
      error = seen;
      for (const observer of observers) observer();
      observers.clear();
    },
  };
};

const known = new WeakMap<object, LogtoTokens>();

/**
 * The tokens of a Logto client. They outlive the component that asks, since a host may unmount it while a token is
 * fetched; the SDK's methods are the same functions for as long as its client is the same.
 */
export const logtoTokens = (logto: Logto): LogtoTokens => {
  const tokens = known.get(logto.getAccessToken) ?? createTokens(logto);
  known.set(logto.getAccessToken, tokens);
  return tokens;
};
