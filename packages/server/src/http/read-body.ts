import { BackendError } from '../backend-error.ts';
import { withTimeout } from '../with-timeout.ts';

/** How much of a body is read, in bytes, unless told. */
export const bodyLimit = 16 * 1024;

const tooLarge = () => new BackendError('backend.body_too_large');

const checkHeaders = ({ headers }: Request, type: string, limit: number): void => {
  const [given = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charsets = parameters.map((parameter) => parameter.trim()).filter(Boolean);
  const readable = charsets.every((charset) => /^charset="?utf-8"?$/.test(charset));
  if (given.trim() !== type || !readable || headers.has('content-encoding')) {
    throw new BackendError('backend.unsupported_media_type');
  }
  // What the header promises saves the reading; what really arrives is counted all the same.
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge();
};

const gather = async (
  body: ReadableStream<Uint8Array>,
  limit: number,
  signal: AbortSignal,
): Promise<string> => {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      leave();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
};

/**
 * Reads a small body of one type, in UTF-8.
 *
 * @param timeout how long it may take to arrive, in milliseconds
 * @param limit in bytes
 * @throws Refusal for another type, more than the limit, bytes that are no text, or a body that does not end
 */
export const readBody = async (
  request: Request,
  type: string,
  timeout: number,
  limit: number = bodyLimit,
): Promise<string> => {
  checkHeaders(request, type, limit);
  const { body } = request;
  if (body === null) return '';
  try {
    return await withTimeout(
      (signal) => gather(body, limit, signal),
      timeout,
      () => new BackendError('backend.body_timeout'),
    );
  } catch (error) {
    if (error instanceof BackendError) throw error;
    throw new BackendError('backend.invalid_request', { reason: 'unreadable_body', cause: error });
  }
};
