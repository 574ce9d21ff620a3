import { BackendError } from '../backend-error.ts';
import { hashText } from '../hash-text.ts';
import type { BackendStore, RateLimit } from '../store/backend-store.ts';

/**
 * Counts a request. The store sees a hash of whom it is counted for.
 *
 * @param counted what is counted, and for whom
 * @throws Refusal `backend.rate_limited` when there were too many
 */
export const countRequest = async (
  store: BackendStore,
  [kind, caller]: readonly [kind: string, caller: string],
  limit: RateLimit | false,
): Promise<void> => {
  if (!limit) return;
  const wait = await store.count(`${kind}:${await hashText(caller)}`, limit);
  if (wait === 0) return;
  const headers = { 'retry-after': String(Math.ceil(wait / 1000)) };
  throw new BackendError('backend.rate_limited', { headers, reason: kind });
};
