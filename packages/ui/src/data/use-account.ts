'use client';
import type { Account } from '@account-center/client';
import { accountQuery } from './account.queries.ts';
import { type AccountQueryResult, useAccountQuery } from './use-account-query.ts';

/** The signed-in user's account as the server tells it, by scope and policy. */
export const useAccount = (): AccountQueryResult<Account> => useAccountQuery<Account>(accountQuery);
