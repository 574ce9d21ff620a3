import type { BackendFeatures } from '@account-center/client';
import { createAccountClient } from '@account-center/client';
import type { SettingsText } from '../backend-context.ts';
import { entityTag } from '../http/entity-tag.ts';
import type { Fetch } from './fetch-logto.ts';
import { knownSettings } from './known-settings.ts';
import { createStaleCache } from './stale-cache.ts';

/** Options of {@link createSettingsSource}. */
export type SettingsSourceOptions = {
  /** The URL of the Logto server. */
  readonly endpoint: string;
  /** Follows no redirect and answers from no cache. */
  readonly fetch: Fetch;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number;
  /** How long an answer of Logto is given out without asking again. */
  readonly cacheSeconds: number;
  /** What the backend itself offers. */
  readonly backend: BackendFeatures;
  readonly onError: (error: unknown) => void;
  readonly now: () => number;
};

/**
 * Makes the source of the tenant's public settings, which Logto shows to no foreign origin. Only the parts that the account
 * center knows; nothing of a caller's request reaches Logto. Rejects only as long as there were never any.
 */
export const createSettingsSource = ({
  endpoint,
  fetch,
  timeout,
  cacheSeconds,
  backend,
  onError,
  now,
}: SettingsSourceOptions): (() => Promise<SettingsText>) => {
  const client = createAccountClient({
    endpoint,
    timeout,
    getAccessToken: () => undefined,
    fetch: (url, { headers, signal }) =>
      fetch(url, { headers: headers ?? {}, signal: signal ?? null }),
  });
  return createStaleCache({
    freshFor: cacheSeconds * 1000,
    staleFor: cacheSeconds * 10_000,
    restFor: Math.min(cacheSeconds, 5) * 1000,
    onError,
    now,
    async load() {
      const body = JSON.stringify({ ...knownSettings(await client.settings.get()), backend });
      return { body, tag: await entityTag(body) };
    },
  });
};
