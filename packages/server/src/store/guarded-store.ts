import { BackendError } from '../backend-error.ts';
import type { BackendStore } from './backend-store.ts';

/**
 * Wraps a store so that its failures are refusals. Giving a key back never fails: the key expires by itself, and what the
 * caller is told matters more.
 */
export const guardedStore = (
  store: BackendStore,
  onError: (error: unknown) => void,
): BackendStore => {
  const refuse = (cause: unknown): never => {
    throw new BackendError('backend.store_unavailable', { cause });
  };
  return {
    async claim(key, milliseconds) {
      const claim = await store.claim(key, milliseconds).catch(refuse);
      return claim && { release: () => claim.release().catch((error: unknown) => onError(error)) };
    },
    count: (key, limit) => store.count(key, limit).catch(refuse),
  };
};
