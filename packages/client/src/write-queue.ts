import { bounded } from './bounded.ts';

/** Runs one write after the other; a write that is aborted before its turn is never sent. */
export type WriteQueue = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Makes a queue. Logto reads, changes and writes back the whole list of factors or identities: two at once lose one. */
export const createWriteQueue = (): WriteQueue => {
  let last: Promise<unknown> = Promise.resolve();

  return (work, signal) => {
    const turn = last.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return bounded(() => turn, { signal });
  };
};
