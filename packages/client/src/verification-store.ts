import type { StepUpRecord } from './records.ts';
import { stopwatch } from './stopwatch.ts';

/** Holds the one step-up record that the client sends along. */
export type VerificationStore = {
  /** The live record; the same object until it changes, `undefined` once it has expired. */
  current: () => StepUpRecord | undefined;
  set: (record: StepUpRecord) => void;
  clear: () => void;
  /** Calls the listener after `set` and `clear` (not when time runs out) until the returned function is called. */
  subscribe: (listener: () => void) => () => void;
};

/** The part of the Web Storage API that the store uses. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Settings of `createVerificationStore`. */
export type VerificationStoreOptions = {
  /** Where the record also goes, for example `sessionStorage`; without one it lives in memory alone. */
  storage?: RecordStorage | undefined;
  /** The key in `storage`. */
  storageKey?: string | undefined;
  /** The device's clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
};

/** Makes a store for step-up records, in memory by default. A storage that fails is as good as none. */
export const createVerificationStore = ({
  storage,
  storageKey = 'account-center.step-up',
  now = () => Date.now(),
}: VerificationStoreOptions = {}): VerificationStore => {
  const listeners = new Set<() => void>();
  let record: StepUpRecord | undefined;
  /** Whether the time of the record is up. The clock may be set back meanwhile. */
  let isOver = () => false;
  const take = (next: StepUpRecord | undefined) => {
    record = next;
    const left = next ? next.expiresAt - now() : 0;
    const passed = stopwatch(now);
    isOver = () => !(record?.id && passed() < left);
  };
  try {
    take(JSON.parse(storage?.getItem(storageKey) ?? 'null') ?? undefined);
  } catch {
    // A forbidden storage, or not our value.
  }

  const keep = (next: StepUpRecord | undefined) => {
    take(next);
    try {
      if (next) storage?.setItem(storageKey, JSON.stringify(next));
      else storage?.removeItem(storageKey);
    } catch {
      // A full or forbidden storage: the record in memory serves this page.
    }
  };

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  return {
    current: () => {
      // No one is told: this runs while components render.
      if (record && isOver()) keep(undefined);
      return record;
    },
    set: (next) => {
      keep(next);
      tell();
    },
    clear: () => {
      const had = record !== undefined;
      keep(undefined);
      if (had) tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
