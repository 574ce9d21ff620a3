import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeLogto } from './index.ts';
import { type ServedFakeLogto, serveFakeLogto } from './node.ts';

let logto: FakeLogto;
let served: ServedFakeLogto;

beforeEach(async () => {
  logto = createFakeLogto();
  served = await serveFakeLogto(logto);
});

afterEach(() => served.close());

describe('a fake that listens', () => {
  it('answers under its own origin', async () => {
    expect(served.origin).toMatch(/^http:\/\/localhost:\d+$/);
    const path = '/oidc/.well-known/openid-configuration';
    const configuration = await (await fetch(`${served.origin}${path}`)).json();
    expect(configuration.issuer).toBe(`${served.origin}/oidc`);
    expect((await fetch(configuration.jwks_uri)).status).toBe(200);
  });

  it('takes bodies, and tells the control plane from outside what it did', async () => {
    const post = (path: string, body: object) =>
      fetch(`${served.origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { id, accessToken } = await (
      await post('/__control/users', { username: 'alice', primaryEmail: 'alice@example.com' })
    ).json();
    expect(logto.state.users.find(id)?.username).toBe('alice');
    const response = await fetch(`${served.origin}/api/my-account`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await response.json()).toMatchObject({ primaryEmail: 'alice@example.com' });
  });

  it('breaks the connection for a network fault', async () => {
    logto.faults.add({ path: '/api/my-account', network: true, times: 1 });
    await expect(fetch(`${served.origin}/api/my-account`)).rejects.toThrow();
    expect((await fetch(`${served.origin}/api/my-account`)).status).toBe(401);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(served.origin).port);
    await expect(serveFakeLogto(createFakeLogto(), { port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('stops when it is closed, open connections or not', async () => {
    const other = await serveFakeLogto(createFakeLogto());
    const socket = connect(Number(new URL(other.origin).port), '127.0.0.1');
    const closed = new Promise((resolve) => {
      socket.once('close', resolve);
    });
    await new Promise((resolve) => {
      socket.once('connect', resolve);
    });
    await other.close();
    await closed;
    await expect(fetch(other.origin)).rejects.toThrow();
  });
});
