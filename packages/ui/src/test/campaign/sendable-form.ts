/** A picture that the server takes. */
export const picturesBytes = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

const boundary = '----------------------------boundary';

/** The same request with its form written out: jsdom's forms cannot be sent by Node's `fetch`. */
export const sendableForm = (init: RequestInit): RequestInit => {
  if (!(init.body instanceof FormData)) return init;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="hat.png"\r\n\r\n`;
  const encoder = new TextEncoder();
  const end = encoder.encode(`\r\n--${boundary}--\r\n`);
  const headers = new Headers(init.headers);
  headers.set('content-type', `multipart/form-data; boundary=${boundary}`);
  return {
    ...init,
    headers,
    body: Uint8Array.from([...encoder.encode(head), ...picturesBytes, ...end]),
  };
};
