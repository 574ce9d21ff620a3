import type { useLogto } from '@logto/react';

type Logto = Pick<
  ReturnType<typeof useLogto>,
  'getAccessToken' | 'clearAccessToken' | 'getIdTokenClaims' | 'error' | 'isAuthenticated'
>;

/** The access token of one Logto server, kept for a short time, and the user it belongs to. */
export type LogtoTokens = {
  /** Takes the SDK's methods, and its last error, which the methods keep to themselves. */
  attach(logto: Logto): void;
  /** Gives the opaque token; with `fresh`, a new one. Rejects with a `TypeError` when Logto cannot be reached. */
  get(options: { fresh: boolean }): Promise<string | undefined>;
  /** The id of the user of the last token. */
  userId(): string | undefined;
  subscribe(listener: () => void): () => void;
};

const keptFor = 60_000;
const errorIsRenderedWithin = 1000;

const createTokens = (): LogtoTokens => {
  let logto: Logto | undefined;
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string | undefined> | undefined;
  let refreshing: Promise<string | undefined> | undefined;
  let turn = 0;
  let userId: string | undefined;
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

  const ask = async (fresh: boolean): Promise<string | undefined> => {
    turn += 1;
    const mine = turn;
    if (!logto) return undefined;
    const { error: before, getAccessToken, getIdTokenClaims, clearAccessToken } = logto;
    // The first releases of version 3 cannot clear a token: there the old one is answered again.
    if (fresh) await clearAccessToken?.();
    const [token, claims] = await Promise.all([getAccessToken(), getIdTokenClaims()]);
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
  };
};

const known = new Map<string, LogtoTokens>();

/**
 * The tokens of the Logto server at this endpoint. They belong to the page, not to the component that asks: a host that
 * unmounts it while a token is fetched would have the next one ask again, and so on for ever.
 */
export const logtoTokens = (endpoint: string): LogtoTokens => {
  const tokens = known.get(endpoint) ?? createTokens();
  known.set(endpoint, tokens);
  return tokens;
};
