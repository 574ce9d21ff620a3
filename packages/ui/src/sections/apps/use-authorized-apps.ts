'use client';
import type { Grant } from '@account-center/client';
import { useMemo } from 'react';
import { queryKeys } from '../../core/query-keys.ts';
import type { GuardedState } from '../../data/guarded-state.ts';
import type { Lock } from '../../data/section-state.ts';
import { useAccount } from '../../data/use-account.ts';
import { type BatchRevoke, useBatchRevoke } from '../../data/use-batch-revoke.ts';
import { useGuardedRead } from '../../data/use-guarded-read.ts';
import { grantsQuery, type ListedApps } from './apps.queries.ts';
import { type AuthorizedApp, toApps } from './authorized-app.ts';

/** Connected applications without a look. */
export type AuthorizedAppsState = GuardedState<{
  /** The newest first. */
  readonly apps: readonly AuthorizedApp[];
  /** Why no access can be taken away. */
  readonly lock: Lock;
}> & {
  /** Ends grants, by their ids, one after the other: give all of one application. */
  readonly revoke: BatchRevoke<string>;
};

/**
 * Applications with access to the account: see them, and take the access away. By default those of other vendors; with
 * `all` the tenant's own too, among them the one that this page belongs to, whose removal ends the session.
 */
export const useAuthorizedApps = (listed: ListedApps = 'thirdParty'): AuthorizedAppsState => {
  const query = useMemo(() => grantsQuery(listed), [listed]);
  const read = useGuardedRead<Grant[]>('session', query);
  const data = read.status === 'ready' ? read.data : undefined;
  // The same release brought this key and took from other vendors' apps what they could change.
  const readsOnly = useAccount().data?.cimdClientId !== undefined && listed === 'thirdParty';
  const apps = useMemo(() => data && toApps(data, readsOnly), [data, readsOnly]);
  const revoke = useBatchRevoke<string, Grant[]>({
    action: 'grants.revoke',
    field: 'session',
    idOf: (id) => id,
    revoke: (client, id) => client.grants.revoke({ id }),
    queryKey: queryKeys.grants,
    without: (list, id) => list.filter((grant) => grant.id !== id),
    event: () => 'app.revoked',
  });

  if (read.status !== 'ready') return { ...read, revoke };
  return { status: 'ready', apps: apps ?? [], lock: read.lock, revoke };
};
