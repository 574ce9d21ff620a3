'use client';
import { type AccountClient, isStepUpRequired, UserChangedError } from '@account-center/client';
import { CancelledError, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { type Problem, readProblem, toProblem } from '../core/problem.ts';
import type { QueryKey } from '../core/query-keys.ts';
import { withSessionCheck } from '../core/step-up/session-check.ts';
import { useCacheGuard } from './use-cache-guard.ts';
import { useSettled } from './use-settled.ts';

/** One read of the account: its key and how the client gets it. */
export type AccountQuery<Data> = {
  readonly queryKey: QueryKey | readonly [...QueryKey, ...unknown[]];
  readonly queryFn: (client: AccountClient, signal: AbortSignal) => Promise<Data>;
  /** Milliseconds after which the data may be read again on a return to the window; 30 s when absent. */
  readonly staleTime?: number;
  readonly enabled?: boolean;
  /** Needs no token, so that a success says nothing about the session. */
  readonly anonymous?: boolean;
};

/**
 * The state of a read.
 *
 * - `locked`: reading needs step-up; show a gate. A query never asks by itself.
 * - `error`: nothing could be read; `problem` says why and `reload` tries again.
 * - `ready` keeps its data while it is read again; a failure then leaves the old data standing, and so does a
 *   verification that has run out: what the user has open does not close by itself.
 */
export type AccountQueryResult<Data> = {
  readonly refetch: () => Promise<void>;
  readonly isFetching: boolean;
} & (
  | { readonly status: 'loading'; readonly data?: undefined; readonly problem?: undefined }
  | { readonly status: 'ready'; readonly data: Data; readonly problem?: undefined }
  | { readonly status: 'locked'; readonly data?: undefined; readonly problem?: undefined }
  | { readonly status: 'error'; readonly data?: undefined; readonly problem: Problem }
);

/** Everything that a host's own cache might be set up for differently: no default of it reaches these reads. */
const policy = {
  // Retries are the client's affair: it knows reads from writes.
  retry: false,
  retryOnMount: true,
  throwOnError: false,
  // Without a network a read fails, and says so, instead of loading forever.
  networkMode: 'always',
  gcTime: 300_000,
  structuralSharing: true,
  // Nothing is read behind the user's back.
  refetchInterval: false,
  refetchIntervalInBackground: false,
  refetchOnMount: true,
  // A locked read opens as soon as the user has verified, not by trying again.
  refetchOnWindowFocus: ({ state }: { state: { error: unknown } }) =>
    !isStepUpRequired(state.error),
  refetchOnReconnect: ({ state }: { state: { error: unknown } }) => !isStepUpRequired(state.error),
} as const;

/** Defaults of a host that `undefined` keeps out; the types of the options know only their absence. */
const without: object = {
  suspense: false,
  select: undefined,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  placeholderData: undefined,
  notifyOnChangeProps: undefined,
  // What is read here is personal, and belongs in no storage.
  persister: undefined,
  meta: undefined,
};

/** Reads something of the account through the private cache. */
export const useAccountQuery = <Data>(query: AccountQuery<Data>): AccountQueryResult<Data> => {
  const core = useAccountCore();
  const enabled = (query.enabled ?? true) && (query.anonymous === true || core.hasUser());
  const { data, error, fetchStatus, isFetching, refetch, status } = useQuery<Data>(
    {
      ...without,
      ...policy,
      queryKey: query.queryKey,
      queryFn: async ({ signal }) => {
        const turn = core.turn();
        const client = core.client.user.client();
        try {
          const read = () => query.queryFn(client, signal);
          const result = await withSessionCheck(client, read);
          // The answer is the former user's.
          if (turn !== core.turn())
            throw new UserChangedError(query.queryKey.join(), { action: 'read' });
          if (!query.anonymous) core.succeeded();
          return result;
        } catch (error) {
          // What is shown about it is read while rendering: by then the words for it are there.
          if (!isStepUpRequired(error)) await readProblem(error);
          throw error;
        }
      },
      staleTime: query.staleTime ?? 30_000,
      enabled,
    },
    core.queryClient,
  );

  useEffect(() => {
    if (!error || isStepUpRequired(error) || error instanceof CancelledError) return;
    core.report(error);
    if (toProblem(error)?.kind === 'session') core.reauthenticate();
  }, [core, error]);

  const reload = useCallback(async () => {
    await refetch();
  }, [refetch]);
  const isUnsettled = status === 'pending' || error instanceof CancelledError;
  // After a sign-out there is no one to read for.
  const isWanted = enabled && (query.anonymous === true || !core.sessionEnded());
  const isStalled = isWanted && isUnsettled && fetchStatus === 'idle';
  useCacheGuard({ key: query.queryKey, isStalled, refetch });

  const shared = { refetch: reload, isFetching };
  const problem = status === 'error' ? toProblem(error) : null;
  const settled = useSettled<Data>({
    key: query.queryKey,
    data,
    isLocked: isStepUpRequired(error),
    isOver: problem?.kind === 'session',
  });
  if (settled.data !== undefined) return { ...shared, status: 'ready', data: settled.data };
  if (settled.isLocked) return { ...shared, status: 'locked' };
  if (problem) return { ...shared, status: 'error', problem };
  return { ...shared, status: 'loading' };
};
