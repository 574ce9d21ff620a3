/** A small preference of this browser. Reads and writes never throw: a blocked storage is an empty one. */
export type LocalSetting = {
  readonly get: () => string | undefined;
  readonly set: (value: string) => void;
};

/** A preference kept in local storage under `key`. Never for secrets or personal data. */
export const localSetting = (key: string): LocalSetting => ({
  get() {
    try {
      return globalThis.localStorage?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(value) {
    try {
      globalThis.localStorage?.setItem(key, value);
    } catch {
      // Private mode or a full storage: the preference is simply not remembered.
    }
  },
});
