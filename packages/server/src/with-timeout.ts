/** Waits for work at most so many milliseconds, even if it does not listen to its signal; then rejects with what `onTimeout` makes. */
export const withTimeout = <Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  milliseconds: number,
  onTimeout: () => Error,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      reject(onTimeout());
      controller.abort();
    }, milliseconds);
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
