import { hashText } from '../hash-text.ts';
import type { BackendStore } from '../store/backend-store.ts';
import { recordLifetime } from './step-up-record.ts';

/**
 * Knows how long ago users verified themselves. Logto does not tell the age of a record, so that it counts from the moment
 * when the backend was first shown it, which is right after the user has verified: the client sees to that.
 */
export type Witness = {
  /** Takes down that a live record was shown. What counts is the first time. */
  see(recordId: string): Promise<void>;
  /**
   * Whether a record was first shown at most `maxAge` ago. One that was never shown is as good as too old. Not for two
   * callers at the same time.
   */
  isFresh(recordId: string): Promise<boolean>;
};

/**
 * Makes a witness over a store, which sees hashes alone.
 *
 * @param maxAge in milliseconds
 */
export const createWitness = (store: BackendStore, maxAge: number): Witness => ({
  async see(recordId) {
    const hash = await hashText(recordId);
    // Twice the life of a record: it cannot come back as one that was never seen.
    if (await store.claim(`seen:${hash}`, 2 * recordLifetime)) {
      await store.claim(`fresh:${hash}`, maxAge);
    }
  },
  async isFresh(recordId) {
    const claim = await store.claim(`fresh:${await hashText(recordId)}`, 1);
    await claim?.release();
    return claim === undefined;
  },
});
