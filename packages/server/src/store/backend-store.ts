/** So many requests in so many seconds. */
export type RateLimit = { readonly requests: number; readonly seconds: number };

/** A key that was taken. */
export type StoreClaim = {
  /** Gives the key back, unless it has run out and is someone else's by now. */
  release(): Promise<void>;
};

/**
 * What instances of a backend share: what is spent or under way, and how many requests there were. Keys are hashes. When it
 * cannot be reached its methods reject, and nothing is done.
 */
export type BackendStore = {
  /** Takes a key for so many milliseconds; nothing when someone has it. Of two at the same time only one gets it. */
  claim(key: string, milliseconds: number): Promise<StoreClaim | undefined>;
  /** Counts a request under a key. The result is how long to wait, in milliseconds; 0 for a request within the limit. */
  count(key: string, limit: RateLimit): Promise<number>;
};
