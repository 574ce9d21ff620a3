'use client';
import { type ManagedFields, useHostOptions } from '../core/host-options.ts';
import { userInfoQuery } from './account.queries.ts';
import { useAccountQuery } from './use-account-query.ts';

const none: ManagedFields = {};

/**
 * The fields that the user's organization looks after, as the host says for users with an enterprise identity;
 * `undefined` until it is known whether this user has one. Costs no request when the host says nothing.
 */
export const useManagedFields = (): ManagedFields | undefined => {
  const { managed } = useHostOptions();
  const enterprise = useAccountQuery({ ...userInfoQuery, enabled: managed !== undefined });
  if (!managed) return none;
  if (enterprise.status === 'loading') return undefined;
  // Unreadable identities are none: a lock that the server does not know must not be a guess.
  const identities = enterprise.data?.sso_identities ?? [];
  if (identities.length === 0) return none;
  return typeof managed === 'function' ? managed(identities) : managed;
};
