import { BackendError, callerGone } from '../backend-error.ts';
import { readBody } from '../http/read-body.ts';
import { limitedStream } from './limited-stream.ts';
import type { ProxyRoute } from './proxy-route.ts';

/** What goes on as the body, with its type. */
export type ProxiedBody = {
  readonly content: string | ReadableStream<Uint8Array> | null;
  readonly type?: string;
  /** Why a stream was cut off, once it was. */
  readonly failure?: () => BackendError | undefined;
};

/** How much a body may have, in bytes. */
export type ProxyBodyLimits = { readonly json: number; readonly file: number };

const form = /^multipart\/form-data; ?boundary=("?)[\w'()+,./:=? -]{1,70}\1$/;

const fileOf = ({ headers, body }: Request, limit: number): ProxiedBody => {
  const type = headers.get('content-type') ?? '';
  if (!form.test(type) || headers.has('content-encoding')) {
    throw new BackendError('backend.unsupported_media_type');
  }
  const tooLarge = new BackendError('backend.body_too_large');
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge;
  if (body === null) return { content: null, type };
  let failure: BackendError | undefined;
  const failWith = (refusal: BackendError): BackendError => {
    failure = refusal;
    return refusal;
  };
  const content = limitedStream(body, {
    limit,
    onTooLarge: () => failWith(tooLarge),
    onBroken: (cause) => failWith(callerGone(cause)),
  });
  return { content, type, failure: () => failure };
};

const jsonOf = async (request: Request, timeout: number, limit: number): Promise<ProxiedBody> => {
  const text = await readBody(request, 'application/json', timeout, limit);
  try {
    // Written again: what Logto reads is what was read here.
    return { content: JSON.stringify(JSON.parse(text)), type: 'application/json' };
  } catch {
    throw new BackendError('backend.invalid_request', { reason: 'not_json' });
  }
};

/**
 * Reads the body of a request as its row says. JSON is read whole, a file is not.
 *
 * @param timeout how long JSON may take to arrive, in milliseconds
 * @throws Refusal for another type, or more than the limit
 */
export const proxiedBody = async (
  request: Request,
  { body }: ProxyRoute,
  timeout: number,
  limits: ProxyBodyLimits,
): Promise<ProxiedBody> => {
  if (body === 'file') return fileOf(request, limits.file);
  if (body === 'json') return jsonOf(request, timeout, limits.json);
  // What a row has no place for is not read, let alone passed on.
  return { content: null };
};
