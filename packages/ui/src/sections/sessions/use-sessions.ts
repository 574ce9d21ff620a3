'use client';
import type { Session } from '@account-center/client';
import { useCallback, useMemo } from 'react';
import { useAccountCore } from '../../core/account-provider.tsx';
import { readProblem } from '../../core/problem.ts';
import { queryKeys } from '../../core/query-keys.ts';
import type { GuardedState } from '../../data/guarded-state.ts';
import type { Lock } from '../../data/section-state.ts';
import {
  type AccountAction,
  type ActionResult,
  useAccountMutation,
} from '../../data/use-account-mutation.ts';
import { type BatchRevoke, useBatchRevoke } from '../../data/use-batch-revoke.ts';
import { useDeviceReader } from '../../data/use-device-reader.ts';
import { useGuardedRead } from '../../data/use-guarded-read.ts';
import { type AccountSession, toSessions } from './account-session.ts';
import { sessionsQuery } from './sessions.queries.ts';

/** Where the user is signed in, without a look. */
export type SessionsState = GuardedState<{
  /** This device first, the others from the newest to the oldest. */
  readonly sessions: readonly AccountSession[];
  /** Those of other devices; none when no one knows which one is this. */
  readonly others: readonly AccountSession[];
  /** Why no session can be ended. */
  readonly lock: Lock;
}> & {
  /** Signs out other devices, one after the other, with their applications' tokens. */
  readonly signOut: BatchRevoke<AccountSession>;
  /** Signs out this device: the host is told by `onSignedOut`, and no call succeeds after that. */
  readonly signOutHere: AccountAction<AccountSession>;
};

/** Devices and sessions: see them, sign out one, all others, or this one. */
export const useSessions = (): SessionsState => {
  const core = useAccountCore();
  const readDevice = useDeviceReader();
  const read = useGuardedRead<Session[]>('session', sessionsQuery);
  const data = read.status === 'ready' ? read.data : undefined;
  const sessions = useMemo(
    () => data && readDevice && toSessions(data, readDevice),
    [data, readDevice],
  );

  const signOut = useBatchRevoke<AccountSession, Session[]>({
    action: 'sessions.revoke',
    field: 'session',
    idOf: ({ id }) => id,
    revoke: (client, { id }) => client.sessions.revoke({ id, revokeGrants: 'all' }),
    queryKey: queryKeys.sessions,
    without: (list, { id }) => list.filter(({ payload }) => payload.uid !== id),
    event: ({ length }) => (length === 1 ? 'session.revoked' : 'sessions.revoked'),
  });

  const { run, ...here } = useAccountMutation({
    action: 'sessions.revoke',
    field: 'session',
    write: async (client, { id }: AccountSession) => {
      try {
        await client.sessions.revoke({ id, revokeGrants: 'all' });
      } catch (error) {
        if ((await readProblem(error))?.messageKey !== 'gone') throw error;
      }
    },
    event: 'session.revoked',
  });
  const runHere = useCallback(
    async (session: AccountSession): Promise<ActionResult> => {
      const result = await run(session);
      if (result.status === 'done') core.signedOut();
      return result;
    },
    [core, run],
  );
  const actions = { signOut, signOutHere: { ...here, run: runHere } };

  if (read.status !== 'ready') return { ...read, ...actions };
  if (!sessions) return { status: 'loading', ...actions };
  const isCurrentKnown = sessions.some(({ isCurrent }) => isCurrent);
  const others = isCurrentKnown ? sessions.filter(({ isCurrent }) => !isCurrent) : [];
  return { status: 'ready', sessions, others, lock: read.lock, ...actions };
};
