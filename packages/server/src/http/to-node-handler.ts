import type { AccountBackend } from '../create-account-backend.ts';
import { checkFunction } from '../options/check-value.ts';

/** The part of Node's `IncomingMessage` that is read. Connect and Express keep the full path in `originalUrl`. */
export type NodeRequest = AsyncIterable<Uint8Array> & {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly originalUrl?: string | undefined;
  readonly httpVersionMajor?: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket?: { readonly remoteAddress?: string | undefined } | undefined;
};

/** The part of Node's `ServerResponse` that is written. */
export type NodeResponse = {
  statusCode: number;
  readonly writableFinished: boolean;
  setHeader(name: string, value: string): unknown;
  end(body?: Uint8Array): unknown;
  once(event: 'close', listener: () => void): unknown;
};

/** A handler for `http.createServer`, connect and Express. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse) => void;

const headersOf = (request: NodeRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // HTTP/2 names its request line like headers, which no `Headers` takes.
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
};

const bodyOf = (request: NodeRequest, onLeft: () => void): ReadableStream<Uint8Array> => {
  const chunks = request[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      onLeft();
      await chunks.return?.();
    },
  });
};

const toRequest = (request: NodeRequest, signal: AbortSignal, onLeft: () => void): Request => {
  const { method = 'GET', originalUrl, url = '/' } = request;
  const path = originalUrl ?? url;
  // The `Host` header is the caller's word: nothing here depends on it.
  const address = new URL(`http://localhost${path.startsWith('/') ? path : '/'}`);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const init = { method, headers: headersOf(request), signal };
  if (!hasBody) return new Request(address, init);
  // The types of browsers do not know `duplex`, which Node asks for with every streamed body.
  const streamed = { ...init, body: bodyOf(request, onLeft), duplex: 'half' };
  return new Request(address, streamed);
};

/**
 * Fits a backend into Node's `http` server, connect (Vite) or Express.
 *
 * @throws TypeError for what is no backend, such as the options of one
 */
export const toNodeHandler = (backend: AccountBackend): NodeHandler => {
  checkFunction('backend', backend);
  return (request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const answer = async () => {
      const address = request.socket?.remoteAddress;
      let isLeft = false;
      const asked = toRequest(request, gone.signal, () => {
        isLeft = true;
      });
      const answered = await backend(asked, { address });
      const body = new Uint8Array(await answered.arrayBuffer());
      response.statusCode = answered.status;
      // Who sends a body that no one reads to its end must not hold the connection with it.
      if (isLeft && request.httpVersionMajor === 1) response.setHeader('connection', 'close');
      answered.headers.forEach((value, name) => {
        response.setHeader(name, value);
      });
      response.end(body.length > 0 ? body : undefined);
    };
    answer().catch(() => {
      // What cannot even be made into a request, such as a method that `fetch` forbids.
      response.statusCode = 400;
      response.end();
    });
  };
};
