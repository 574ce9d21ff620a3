import { createAccountClient } from '@account-center/client';
import { entityTag, hasVersion } from '../entity-tag.ts';
import { errorAnswer, jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { createStaleCache } from '../stale-cache.ts';

/** Options of {@link settingsRoute}. */
export type SettingsRouteOptions = {
  /** The URL of the Logto server. */
  readonly endpoint: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number;
  /** How long an answer of Logto is given out without asking again. */
  readonly cacheSeconds: number;
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly now?: (() => number) | undefined;
};

/**
 * `GET /settings`: the tenant's public settings as `{ accountCenter, signInExperience }`, which Logto shows to no foreign
 * origin. Only the parts that the account center knows; nothing of the caller's request reaches Logto.
 */
export const settingsRoute = (options: SettingsRouteOptions): Route => {
  const { endpoint, fetch, timeout, cacheSeconds, onError, now } = options;
  const client = createAccountClient({
    endpoint,
    timeout,
    getAccessToken: () => undefined,
    fetch: (url, { headers, signal }) =>
      // A redirect is answered as the failure that it is: the settings come from the given address or not at all.
      fetch(url, { headers: headers ?? {}, signal: signal ?? null, redirect: 'manual' }),
  });
  const settings = createStaleCache({
    freshFor: cacheSeconds * 1000,
    staleFor: cacheSeconds * 10_000,
    restFor: Math.min(cacheSeconds, 5) * 1000,
    onError,
    now,
    async load() {
      const body = JSON.stringify(await client.settings.get());
      return { body, tag: await entityTag(body) };
    },
  });

  return {
    method: 'GET',
    path: '/settings',
    async handle(request) {
      const current = await settings().catch(() => undefined);
      if (!current) {
        return errorAnswer(502, 'backend.logto_unavailable', 'Logto could not be reached.');
      }
      const headers = { etag: current.tag, 'cache-control': 'no-cache' };
      return hasVersion(request, current.tag)
        ? new Response(null, { status: 304, headers })
        : jsonAnswer(current.body, { headers });
    },
  };
};
