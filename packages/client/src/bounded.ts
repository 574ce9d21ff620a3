/** What ends a piece of work early. */
export type Bounds = {
  signal?: AbortSignal | undefined;
  /** A second one. */
  left?: AbortSignal | undefined;
  /** Milliseconds. */
  timeout?: number | undefined;
  /** Makes the error for when time is up. */
  onTimeout?: (() => Error) | undefined;
};

/**
 * Runs work that ends with the caller's signal or when time is up, even if the work itself does not listen.
 * Rejects with `signal.reason`, untouched. (`AbortSignal.any` would do, but is younger than the browsers we serve.)
 */
export const bounded = <T>(
  work: (signal: AbortSignal) => Promise<T>,
  { signal, left, timeout, onTimeout }: Bounds,
): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted();
    left?.throwIfAborted();
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      left?.removeEventListener('abort', onLeft);
    };
    const stop = (reason: unknown) => {
      release();
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => stop(signal?.reason);
    const onLeft = () => stop(left?.reason);

    signal?.addEventListener('abort', onAbort);
    left?.addEventListener('abort', onLeft);
    if (timeout !== undefined) timer = setTimeout(() => stop(onTimeout?.()), timeout);
    work(controller.signal).then(resolve, reject).finally(release);
  });

/** Waits, in milliseconds, unless the signal says otherwise. */
export const pause = (duration: number, signal?: AbortSignal): Promise<void> =>
  bounded(
    (inner) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, duration);
        inner.addEventListener('abort', () => clearTimeout(timer));
      }),
    { signal },
  );
