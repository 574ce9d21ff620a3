/**
 * Passes a body on as it arrives, up to a limit in bytes; then both ends are told, and nothing more is read.
 *
 * @param onTooLarge gives the error that the stream ends with
 */
export const limitedStream = (
  body: ReadableStream<Uint8Array>,
  limit: number,
  onTooLarge: () => Error,
): ReadableStream<Uint8Array> => {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > limit) controller.error(onTooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
};
