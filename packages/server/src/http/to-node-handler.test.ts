import { createServer, request as nodeRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { AccountBackend } from '../create-account-backend.ts';
import { type NodeRequest, toNodeHandler } from './to-node-handler.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const serve = async (
  backend: AccountBackend,
  change: (request: NodeRequest) => NodeRequest = (request) => request,
): Promise<string> => {
  const handler = toNodeHandler(backend);
  const server = createServer((request, response) => handler(change(request), response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

it('hands over method, path, headers and body', async () => {
  const origin = await serve(async (request) =>
    Response.json({
      method: request.method,
      url: request.url,
      header: request.headers.get('x-one'),
      body: await request.text(),
    }),
  );
  const answer = await fetch(`${origin}/a?b=c`, {
    method: 'POST',
    headers: { 'x-one': '1' },
    body: 'x'.repeat(200_000),
  });
  expect(await answer.json()).toEqual({
    method: 'POST',
    url: 'http://localhost/a?b=c',
    header: '1',
    body: 'x'.repeat(200_000),
  });
});

it('hands back status, headers and body, and none for 304', async () => {
  const backend: AccountBackend = async ({ url }) =>
    url.endsWith('/304')
      ? new Response(null, { status: 304, headers: { etag: '"1"' } })
      : new Response('hello', { status: 418, headers: { 'x-two': '2' } });
  const origin = await serve(backend);
  const tea = await fetch(`${origin}/tea`);
  expect([tea.status, tea.headers.get('x-two'), await tea.text()]).toEqual([418, '2', 'hello']);
  const known = await fetch(`${origin}/304`);
  expect([known.status, known.headers.get('etag')]).toEqual([304, '"1"']);
});

it('knows the full path below a mount point of connect or Express', async () => {
  const origin = await serve(
    async ({ url }) => new Response(url),
    (request) =>
      Object.assign(request, { originalUrl: request.url, url: request.url?.replace('/mount', '') }),
  );
  expect(await (await fetch(`${origin}/mount/settings`)).text()).toBe(
    'http://localhost/mount/settings',
  );
});

it('does not believe the Host header', async () => {
  const origin = await serve(async ({ url }) => new Response(new URL(url).host));
  const host = await new Promise<string>((resolve, reject) => {
    const { port } = new URL(origin);
    const asked = nodeRequest({ port, path: '/', headers: { host: 'evil.example' } }, (answer) => {
      answer.setEncoding('utf8').once('data', resolve);
    });
    asked.once('error', reject).end();
  });
  expect(host).toBe('localhost');
});

it('tells the backend when the caller has gone', async () => {
  const controller = new AbortController();
  let gone: Promise<unknown> | undefined;
  const origin = await serve(async ({ signal }) => {
    gone = new Promise((resolve) => signal.addEventListener('abort', resolve));
    controller.abort();
    await gone;
    return new Response();
  });
  await expect(fetch(origin, { signal: controller.signal })).rejects.toThrow();
  expect(gone).toBeDefined();
  await gone;
});

it('answers and hangs up on a body that is left unread', async () => {
  const origin = await serve(async (request) => {
    await request.body?.cancel();
    return new Response('enough', { status: 413 });
  });
  const answered = await new Promise((resolve, reject) => {
    const asked = nodeRequest(`${origin}/`, { method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve([answer.statusCode, answer.headers.connection, text]));
    });
    // A body without an end.
    asked.once('error', reject).write('x');
  });
  expect(answered).toEqual([413, 'close', 'enough']);
});

it('hands over the address of the caller', async () => {
  const origin = await serve(async (_, from) => new Response(from?.address));
  expect(await (await fetch(origin)).text()).toBe('127.0.0.1');
});

it('answers 400 to a method that no request may have', async () => {
  const origin = await serve(async () => new Response('no'));
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = nodeRequest(`${origin}/`, { method: 'TRACE' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once('error', reject).end();
  });
  expect(status).toBe(400);
});
