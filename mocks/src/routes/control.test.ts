import { request as nodeRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from '../index.ts';
import { type ServedFakeLogto, serveFakeLogto } from '../node.ts';

let logto: FakeLogto;
let served: ServedFakeLogto;

beforeEach(async () => {
  logto = createFakeLogto();
  served = await serveFakeLogto(logto);
});

afterEach(() => served.close());

type Headers_ = Readonly<Record<string, string>>;

/** Sends exactly these headers, whatever a browser or `fetch` would say of itself. */
const send = (method: string, path: string, headers: Headers_, body = '') =>
  new Promise<{ status: number; text: string; headers: Headers_ }>((resolve, reject) => {
    const asked = nodeRequest(served.origin + path, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers as Headers_ }),
      );
    });
    asked.once('error', reject).end(body);
  });

const json = { 'content-type': 'application/json' };

/** Every route that the fake has beside those of a real server, and what it takes. */
const routes = (userId: string): [string, string, object?][] => [
  ['POST', '/__control/tenant', {}],
  ['POST', '/__control/users', { username: 'mallory' }],
  ['POST', '/__control/sign-in', { userId }],
  ['POST', '/__control/clock', { advance: 3_600_000 }],
  ['GET', '/__control/messages'],
  ['GET', '/__control/messages?recipient=alice@example.com'],
  ['GET', '/__outbox'],
];

const setUp = async () => {
  const { id } = logto.createUser({ username: 'alice', primaryEmail: 'alice@example.com' });
  logto.state.outbox.send({
    recipient: 'alice@example.com',
    code: '314159',
    type: 'UserPermissionValidation',
  });
  const before = { users: logto.state.users.list().length, sent: logto.outbox.list().length };
  return { id, before, now: logto.clock.now() };
};

/** Tries every route, and expects that nothing was learned and nothing was done. */
const tryAll = async (headers: Headers_, status: number, method?: string) => {
  const { id, before, now } = await setUp();
  for (const [usual, path, body] of routes(id)) {
    if (method !== undefined && usual !== method) continue;
    const type = body && !('content-type' in headers) ? json : {};
    const sent = body ? JSON.stringify(body) : undefined;
    const answer = await send(usual, path, { ...type, ...headers }, sent);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.text).not.toMatch(/314159|accessToken|clientSecret/);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  }
  expect({
    users: logto.state.users.list().length,
    sent: logto.outbox.list().length,
  }).toEqual(before);
  expect(logto.clock.now() - now).toBeLessThan(60_000);
};

describe('a web page elsewhere', () => {
  it.each([
    'https://evil.example',
    'http://localhost:5173',
    'http://localhost.evil.example',
    'null',
    'file://',
  ])('gets nothing done from the origin %s', async (origin) => {
    await tryAll({ origin }, 403);
  });

  it.each(['cross-site', 'same-site', 'nonsense'])(
    'gets nothing by a request without an origin, when its browser says %s',
    async (site) => {
      await tryAll({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }, 403);
      await tryAll(
        {
          'sec-fetch-site': site,
          'sec-fetch-mode': 'navigate',
          'sec-fetch-dest': 'iframe',
        },
        403,
      );
    },
  );

  it.each([
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/jsonp',
    'text/plain; application/json',
    '',
  ])('gets nothing done by a body of the type %j', async (type) => {
    await tryAll({ 'content-type': type }, 415, 'POST');
  });

  it('is not asked beforehand either: no preflight is answered', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answer = await send('OPTIONS', '/__control/users', headers);
    expect(answer.status).toBeGreaterThan(399);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

it.each(['evil.example', 'evil.example:3301', 'localhost.evil.example', '192.0.2.1', '10.0.0.5'])(
  'a name that was made to lead here reads nothing: %s',
  async (host) => {
    await tryAll({ host }, 421);
    await tryAll({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, 421);
  },
);

it.each(['/__control/users/', '//__control/users', '/x/../__control/users', '/__control//users'])(
  'there is no way around by %s',
  async (path) => {
    const headers = { ...json, origin: 'https://evil.example' };
    const answer = await send('POST', path, headers, '{"username":"mallory"}');
    expect(answer.status).toBeGreaterThan(399);
    expect(logto.state.users.list()).toEqual([]);
  },
);

describe('whoever may', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'app.localhost'])(
    'calls the machine %s',
    async (name) => {
      const { port } = new URL(served.origin);
      const headers = { ...json, host: `${name}:${port}` };
      const answer = await send('POST', '/__control/users', headers, '{"username":"bob"}');
      expect(answer.status).toBe(200);
    },
  );

  it('comes by the outbox itself, or by a link to it', async () => {
    const own = { origin: served.origin, 'sec-fetch-site': 'same-origin' };
    const linked = {
      'sec-fetch-site': 'same-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    for (const headers of [own, linked, { 'sec-fetch-site': 'none' }]) {
      expect((await send('GET', '/__outbox', headers)).status).toBe(200);
    }
  });

  it('uses the name that the fake was given, and no server', async () => {
    const inside = createFakeLogto({ endpoint: 'http://tenant.example' });
    const answer = await inside.fetch('http://tenant.example/__control/users', {
      method: 'POST',
      headers: json,
      body: '{"username":"bob"}',
    });
    expect(answer.status).toBe(200);
    expect((await inside.fetch('http://tenant.example/__control/messages')).status).toBe(200);
    expect((await inside.fetch('http://other.example/__control/messages')).status).toBe(421);
  });
});
