import { addressBlock } from '../http/address-block.ts';
import { countRequest } from '../http/count-request.ts';
import type { BackendStore, RateLimit } from '../store/backend-store.ts';
import type { ProxyRoute } from './proxy-route.ts';

/** Where passwords and codes are tried, and codes and messages are sent. */
const verifications = '/api/verifications/';

/** What verifications are counted by. */
export type VerificationLimit = {
  readonly store: BackendStore;
  readonly limit: RateLimit | false;
};

/**
 * Counts a try to verify, for the address of the caller and for the session: Logto sees one address for all users of a
 * proxy, and cannot tell who hammers.
 *
 * @throws Refusal `backend.rate_limited` when there were too many
 */
export const limitVerifications = async (
  { path }: ProxyRoute,
  { store, limit }: VerificationLimit,
  { address, token }: { readonly address: string | undefined; readonly token: string },
): Promise<void> => {
  if (!limit || !path.startsWith(verifications)) return;
  if (address) await countRequest(store, ['verify-address', addressBlock(address)], limit);
  await countRequest(store, ['verify-session', token], limit);
};
