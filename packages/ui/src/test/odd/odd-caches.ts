import {
  QueryClient as Cache,
  type DefaultOptions,
  dehydrate,
  hydrate,
  type QueryClient,
} from '@tanstack/react-query';

type QueryDefaults = NonNullable<DefaultOptions['queries']>;

/** Ways in which a host may set up the cache that it shares, by name. None may reach the account's reads. */
export const oddDefaults: Readonly<Record<string, QueryDefaults>> = {
  refetchInterval: { refetchInterval: 50 },
  'refetchInterval in the background': { refetchInterval: 50, refetchIntervalInBackground: true },
  'staleTime 0': { staleTime: 0 },
  'staleTime static': { staleTime: 'static' },
  'gcTime 0': { gcTime: 0 },
  'retry 3': { retry: 3, retryDelay: 1 },
  'retry forever': { retry: true, retryDelay: 1 },
  'retryOnMount false': { retryOnMount: false },
  'networkMode online': { networkMode: 'online' },
  'networkMode offlineFirst': { networkMode: 'offlineFirst' },
  throwOnError: { throwOnError: true },
  suspense: { suspense: true } as QueryDefaults,
  'refetchOnMount always': { refetchOnMount: 'always' },
  'refetchOnMount false': { refetchOnMount: false },
  'refetchOnWindowFocus always': { refetchOnWindowFocus: 'always' },
  'refetchOnReconnect always': { refetchOnReconnect: 'always' },
  'enabled false': { enabled: false },
  'structuralSharing false': { structuralSharing: false },
  'structuralSharing of its own': { structuralSharing: () => 'shared' },
  placeholderData: { placeholderData: { id: 'placeholder' } },
  initialData: { initialData: { id: 'initial' } } as QueryDefaults,
  select: { select: () => ({ id: 'selected' }) } as QueryDefaults,
  queryFn: { queryFn: () => Promise.resolve({ id: 'of the host' }) },
  queryKeyHashFn: { queryKeyHashFn: (key) => `host:${JSON.stringify(key)}` },
  notifyOnChangeProps: { notifyOnChangeProps: [] },
  persister: { persister: () => ({ id: 'persisted' }) } as QueryDefaults,
  meta: { meta: { persist: true } },
};

/** What a host may do at any time to the whole cache that it shares, by name. */
export const oddCacheCalls: Readonly<Record<string, (cache: QueryClient) => unknown>> = {
  invalidateQueries: (cache) => cache.invalidateQueries(),
  'invalidateQueries twice': (cache) =>
    Promise.all([cache.invalidateQueries(), cache.invalidateQueries()]),
  refetchQueries: (cache) => cache.refetchQueries(),
  resetQueries: (cache) => cache.resetQueries(),
  removeQueries: (cache) => cache.removeQueries(),
  clear: (cache) => cache.clear(),
  cancelQueries: (cache) => cache.cancelQueries(),
  'resetQueries, cancelled': (cache) => {
    void cache.resetQueries();
    return cache.cancelQueries();
  },
  'refetchQueries, cancelled without going back': (cache) => {
    void cache.refetchQueries();
    return cache.cancelQueries(undefined, { revert: false });
  },
  setDefaultOptions: (cache) => {
    cache.setDefaultOptions({ queries: { enabled: false, staleTime: 0, refetchInterval: 50 } });
    return cache.invalidateQueries();
  },
  setQueryDefaults: (cache) => {
    cache.setQueryDefaults([], { enabled: false, gcTime: 0, throwOnError: true });
    return cache.invalidateQueries();
  },
  'hydrate of an older state': (cache) => {
    const older = dehydrate(cache);
    return hydrate(cache, JSON.parse(JSON.stringify(older)));
  },
  'hydrate of an empty state': (cache) => hydrate(cache, dehydrate(new Cache())),
  'unmount and mount': (cache) => {
    cache.unmount();
    cache.mount();
  },
};
