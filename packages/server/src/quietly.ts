/** Calls a function of the host. What it throws must not take the place of the answer. */
export const quietly =
  <Value>(tell: ((value: Value) => void) | undefined) =>
  (value: Value): void => {
    // A log that fails, now or later, has nowhere to say so.
    const told = async () => tell?.(value);
    told().catch(() => undefined);
  };
