'use client';
import { hashKey } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';

/** What is guarded: a read that is wanted, by its key. */
export type GuardedQuery = {
  readonly key: readonly unknown[];
  /** It has no result, and no one is fetching one. */
  readonly isStalled: boolean;
  readonly refetch: () => Promise<unknown>;
};

/**
 * Keeps a read going in a cache that others can change: one that was cancelled before its first result is begun again,
 * and one that was removed is put back, so that a later invalidation finds it.
 */
export const useCacheGuard = ({ key, isStalled, refetch }: GuardedQuery): void => {
  const { queryClient } = useAccountCore();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (isStalled) void refetch();
  }, [isStalled, refetch]);

  const hash = hashKey(key);
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe(({ type, query }) => {
        if (type === 'removed' && query.isActive() && hashKey(query.queryKey) === hash) {
          renderAgain();
        }
      }),
    [queryClient, hash],
  );
};
