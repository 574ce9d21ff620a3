/** Options of {@link createStaleCache}; all times in milliseconds. */
export type StaleCacheOptions<Value> = {
  readonly load: () => Promise<Value>;
  /** How long a value is given out without a look at the source. */
  readonly freshFor: number;
  /** How long a value is given out at once while the next one is fetched. */
  readonly staleFor: number;
  /** How long to leave the source alone after a failure. */
  readonly restFor: number;
  /** Told of loads that failed and that no caller notices, since there is an older value. */
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly now?: (() => number) | undefined;
};

/**
 * Keeps the last good value of one source. Callers at the same time share one load; when a load fails, the last good
 * value is given out however old it is. Rejects only as long as there was never a value.
 */
export const createStaleCache = <Value>({
  load,
  freshFor,
  staleFor,
  restFor,
  onError,
  now = Date.now,
}: StaleCacheOptions<Value>): (() => Promise<Value>) => {
  let last: { value: Value; at: number } | undefined;
  let failure: { error: unknown; at: number } | undefined;
  let pending: Promise<Value> | undefined;

  const refresh = async (): Promise<Value> => {
    try {
      const value = await load();
      last = { value, at: now() };
      failure = undefined;
      return value;
    } catch (error) {
      failure = { error, at: now() };
      if (last) onError?.(error);
      throw error;
    } finally {
      pending = undefined;
    }
  };

  return async () => {
    const known = last;
    const age = known ? now() - known.at : 0;
    if (known && age < freshFor) return known.value;
    if (failure && now() - failure.at < restFor) {
      if (known) return known.value;
      throw failure.error;
    }
    pending ??= refresh();
    if (!known) return pending;
    const refreshed = pending.catch(() => known.value);
    return age < staleFor ? known.value : refreshed;
  };
};
