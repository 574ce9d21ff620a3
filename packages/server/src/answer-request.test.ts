import { expect, it } from 'vitest';
import { createAllowedOrigins } from './allowed-origins.ts';
import { answerRequest } from './answer-request.ts';

it('tells callers nothing of an unexpected error, and the host everything', async () => {
  const errors: unknown[] = [];
  const failure = new Error('password of the database');
  const response = await answerRequest(new Request('http://backend.test/broken'), {
    basePath: '',
    routes: [{ method: 'GET', path: '/broken', handle: () => Promise.reject(failure) }],
    origins: createAllowedOrigins(),
    onError: (error) => errors.push(error),
  });
  expect([response.status, await response.json()]).toEqual([
    500,
    { code: 'backend.failed', message: 'Something went wrong.' },
  ]);
  expect(errors).toEqual([failure]);
});

it('lists every method of a path in a 405', async () => {
  const handle = async () => new Response('done');
  const response = await answerRequest(new Request('http://backend.test/x', { method: 'PUT' }), {
    basePath: '',
    routes: [
      { method: 'GET', path: '/x', handle },
      { method: 'DELETE', path: '/x', handle },
      { method: 'POST', path: '/y', handle },
    ],
    origins: createAllowedOrigins(),
  });
  expect(response.headers.get('allow')).toBe('GET, HEAD, DELETE');
});
