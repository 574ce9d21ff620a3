import { useEffect } from 'react';
import type { AccountCore } from '../core/account-core.ts';
import { useAccountCore } from '../core/account-provider.tsx';
import type { RenderedAccount } from './render-account.tsx';

let seen: AccountCore | undefined;

/** Rendered beside what is tested, it lets `keptData` look into the cache. */
export const CacheProbe = () => {
  const core = useAccountCore();
  useEffect(() => {
    seen = core;
  }, [core]);
  return null;
};

/** All that outlives a component, as one text: caches, storages, what the host was told. No secret may be in it. */
export const keptData = ({ events, errors }: RenderedAccount): string =>
  JSON.stringify([
    seen?.queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state),
    seen?.queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
    events,
    errors,
    errors.map(String),
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    location.href,
  ]);
