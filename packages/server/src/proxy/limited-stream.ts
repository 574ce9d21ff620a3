/** What a stream is told of on its way. */
export type LimitedStreamOptions = {
  /** In bytes. */
  readonly limit: number;
  /** Gives the error that the stream ends with when there is more. */
  readonly onTooLarge: () => Error;
  /** Gives the error that the stream ends with when its sender breaks off. */
  readonly onBroken: (cause: unknown) => Error;
};

/** Passes a body on as it arrives, up to a limit; then both ends are told, and nothing more is read. */
export const limitedStream = (
  body: ReadableStream<Uint8Array>,
  { limit, onTooLarge, onBroken }: LimitedStreamOptions,
): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  let size = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((cause: unknown) => {
          throw onBroken(cause);
        });
        if (done) return controller.close();
        size += value.byteLength;
        if (size <= limit) return controller.enqueue(value);
        // No one waits for the sender to take notice.
        void reader.cancel().catch(() => undefined);
        throw onTooLarge();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
};
