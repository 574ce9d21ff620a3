import type { AddressInfo } from 'node:net';
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { FakeLogto } from './fake-logto.ts';

/** Where a fake listens. */
export type ServeOptions = {
  /** A free one unless told. */
  port?: number;
  /** `localhost`, which listens on 127.0.0.1, unless told. Passkeys need a name here, no address. */
  hostname?: string;
};

/** A fake that listens. */
export type ServedFakeLogto = {
  /** Such as `http://localhost:3301`. */
  readonly origin: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
};

/** The request with the address of its sender, unless a proxy named it. */
const withClientAddress = async (
  request: Request,
  { incoming }: HttpBindings | Http2Bindings,
): Promise<Request> => {
  const headers = new Headers(request.headers);
  const address = incoming.socket.remoteAddress;
  if (address && !headers.has('x-forwarded-for')) headers.set('x-forwarded-for', address);
  const { method, url } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    ...(hasBody && { body: await request.arrayBuffer() }),
  });
};

/**
 * Lets a fake listen for HTTP. Its addresses, the issuer among them, follow the `Host` header. A
 * network fault breaks the connection.
 *
 * @throws the error of the socket when the port is taken
 */
export const serveFakeLogto = (
  logto: FakeLogto,
  { port = 0, hostname = 'localhost' }: ServeOptions = {},
): Promise<ServedFakeLogto> =>
  new Promise((resolve, reject) => {
    const server = serve({
      port,
      hostname: hostname === 'localhost' ? '127.0.0.1' : hostname,
      async fetch(request: Request, env: HttpBindings | Http2Bindings) {
        try {
          return await logto.fetch(await withClientAddress(request, env));
        } catch {
          env.outgoing.destroy();
          return RESPONSE_ALREADY_SENT;
        }
      },
    });
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address() as AddressInfo;
      resolve({
        origin: `http://${hostname}:${address.port}`,
        close: () =>
          new Promise((done, fail) => {
            server.close((error) => (error ? fail(error) : done()));
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
