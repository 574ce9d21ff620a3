import { VERIFICATION_HEADER } from './bearer.ts';

/** A request as the fake saw it. */
export type LoggedRequest = {
  method: string;
  path: string;
  /** The query with its question mark, or nothing. */
  search: string;
  /** The status of the answer; 0 where a network fault gave none. */
  status: number;
  /** The step-up record that came along. */
  verificationId?: string;
  /** The body: parsed where it is JSON, as text otherwise. */
  body?: unknown;
};

const bodyOf = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || type.startsWith('multipart/')) return undefined;
  const text = await request.clone().text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Starts the entry of a request; its status is filled in once there is an answer. */
export const logEntry = async (request: Request): Promise<LoggedRequest> => {
  const { pathname, search } = new URL(request.url);
  const verificationId = request.headers.get(VERIFICATION_HEADER);
  const body = await bodyOf(request);
  return {
    method: request.method,
    path: pathname,
    search,
    status: 0,
    ...(verificationId !== null && { verificationId }),
    ...(body !== undefined && { body }),
  };
};

/** The requests that a fake answered, oldest first. It is an array that can be cleared. */
export class RequestLog extends Array<LoggedRequest> {
  /** Forgets all requests. */
  clear(): void {
    this.length = 0;
  }
}
