import { expect, it } from 'vitest';
import type { BackendContext } from '../backend-context.ts';
import type { BackendLogEntry } from '../log-entry.ts';
import { createAllowedOrigins } from './allowed-origins.ts';
import { handleRequest, type RouteTable } from './handle-request.ts';
import { matchPath, type Route } from './route.ts';

const route = (row: Pick<Route, 'method' | 'path' | 'handle'>): Route => ({
  id: 'test',
  summary: 'A test',
  access: 'anyone',
  responses: {},
  errors: [],
  ...row,
});

const tableOf = (routes: readonly Route[]) => {
  const errors: unknown[] = [];
  const entries: BackendLogEntry[] = [];
  const context: BackendContext = {
    origins: createAllowedOrigins(),
    settings: () => Promise.reject(new Error('There are none')),
    services: undefined,
    features: { tokens: false, deletion: false },
    limits: { perAddress: false, perSubject: false },
    deletionMaxAge: 60_000,
    options: { endpoint: 'https://auth.test' },
    timeout: 1000,
    onError: (error) => errors.push(error),
    now: () => 0,
  };
  const table: RouteTable = { basePath: '', routes, context, log: (entry) => entries.push(entry) };
  return { table, errors, entries };
};

it('tells callers nothing of an unexpected error, and the host everything', async () => {
  const failure = new Error('password of the database');
  const handle = () => Promise.reject(failure);
  const { table, errors, entries } = tableOf([route({ method: 'GET', path: '/broken', handle })]);
  const response = await handleRequest(new Request('http://backend.test/broken'), table);
  expect([response.status, await response.json()]).toEqual([
    500,
    { code: 'backend.failed', message: 'Something went wrong.' },
  ]);
  expect(errors).toEqual([failure]);
  expect(entries).toEqual([
    { route: 'GET /broken', status: 500, code: 'backend.failed', milliseconds: 0 },
  ]);
});

it('lists every method of a path in a 405', async () => {
  const handle = async () => new Response('done');
  const { table } = tableOf([
    route({ method: 'GET', path: '/x', handle }),
    route({ method: 'DELETE', path: '/x', handle }),
    route({ method: 'POST', path: '/y', handle }),
  ]);
  const response = await handleRequest(
    new Request('http://backend.test/x', { method: 'PUT' }),
    table,
  );
  expect(response.headers.get('allow')).toBe('GET, HEAD, DELETE');
});

it('takes letters, digits, _ and - as a parameter of a path, and nothing else', () => {
  expect(matchPath('/callback/:id', '/callback/apple-1_X')).toEqual({ id: 'apple-1_X' });
  for (const path of [
    '/callback/',
    '/callback',
    '/callback/a/b',
    '/callback/a%2Fb',
    '/callback/..',
    '/callback/a.b',
    '/callback/a b',
    `/callback/${'a'.repeat(65)}`,
    '/Callback/a',
  ]) {
    expect(matchPath('/callback/:id', path)).toBeUndefined();
  }
});
