import {
  type AccountClient,
  type ApiError,
  isApiError,
  isUserChanged,
} from '@account-center/client';
import { unauthorizedCode } from '../problem-codes.ts';

/** The token lacks a scope for an action, although the session is alive. Request the scope in the config of Logto's SDK. */
export class ScopeMissingError extends Error {
  override readonly name = 'ScopeMissingError';
  override readonly cause: ApiError;
  constructor(cause: ApiError) {
    super(`The access token lacks a scope for ${cause.action}.`);
    this.cause = cause;
  }
}

/**
 * Runs a call. Logto answers a missing scope on some routes exactly as it answers a dead session (401
 * `auth.unauthorized`). Reading the account tells the two apart: signing in again helps against the one, and would go
 * round in circles with the other.
 *
 * @throws {ScopeMissingError} the session is alive, but its token may not do this
 */
export const withSessionCheck = async <Result>(
  client: AccountClient,
  call: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await call();
  } catch (error) {
    const doubtful = isApiError(error, unauthorizedCode) && error.status === 401;
    if (!doubtful || error.action === 'account.get') throw error;
    const isAlive = await client.account.get().then(
      () => true,
      (reason: unknown) => {
        if (isUserChanged(reason)) throw reason;
        return false;
      },
    );
    throw isAlive ? new ScopeMissingError(error) : error;
  }
};
