import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createAccountClient, isApiError } from '@account-center/client';
import { createFakeLogto, fullUser, RECORDER_SPA_ID } from '@account-center/mocks';
import { serveFakeLogto } from '@account-center/mocks/node';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** A fake Logto that listens, a user of it, and what an example wants to know of both. */
const startLogto = async () => {
  const logto = createFakeLogto();
  const { accessToken, password = '', user } = await fullUser(logto);
  const { origin: endpoint, close } = await serveFakeLogto(logto);
  closing.push(close);
  const { clientId, clientSecret, resource } = logto.state.tenant.current.management;
  const env = {
    LOGTO_ENDPOINT: endpoint,
    LOGTO_APP_ID: RECORDER_SPA_ID,
    LOGTO_M2M_ID: clientId,
    LOGTO_M2M_SECRET: clientSecret,
    LOGTO_M2M_RESOURCE: resource,
  };
  return { logto, user, accessToken, password, endpoint, env };
};

const ended = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (server.exitCode === null) server.once('exit', () => resolve());
    else resolve();
  });

/** Starts an example as its script does, and waits until it answers. */
const startExample = async (file: string, env: Record<string, string>) => {
  const port = await freePort();
  const server = spawn(process.execPath, ['--conditions=@account-center/source', file], {
    cwd: import.meta.dirname,
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  closing.push(async () => {
    server.kill();
    await ended(server);
  });
  const backend = `http://127.0.0.1:${port}/account-backend`;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const isThere = await fetch(`${backend}/settings`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return { backend, output: () => output };
    await pause(50);
  }
  throw new Error(`${file} did not start`);
};

describe.each(['express/server.ts', 'hono/server.ts'])('%s', (file) => {
  const start = async () => {
    const { logto, user, accessToken, password, endpoint, env } = await startLogto();
    const { backend, output } = await startExample(file, env);
    const client = createAccountClient({ endpoint, backend, getAccessToken: () => accessToken });
    client.verification.set(await client.verifications.password({ password }));
    return { logto, user, client, backend, output };
  };

  it('has the whole backend: settings, tokens, deletion, a log', async () => {
    const { logto, user, client, output } = await start();
    expect((await client.settings.get()).backend).toMatchObject({ tokens: true, deletion: true });
    const expiresAt = Date.now() + 86_400_000;
    const { value } = await client.tokens.create({ name: 'CI', expiresAt });
    expect(user.personalAccessTokens.at(-1)).toMatchObject({ name: 'CI', value });
    await client.tokens.rename({ name: 'CI', newName: 'Deploy' });
    await client.tokens.remove({ name: 'Deploy' });
    expect(await client.tokens.list()).toHaveLength(2);
    await client.deletion.remove({ confirmation: 'alice' });
    expect(logto.state.users.find(user.id)).toBeUndefined();
    expect(output()).toContain('"route":"DELETE /account","status":204');
    expect(output()).not.toContain(value);
  });

  it('refuses a body that is too large', async () => {
    const { client } = await start();
    const error = await client.tokens
      .create({ name: 'x'.repeat(50_000), expiresAt: null })
      .catch((reason: unknown) => reason);
    expect(isApiError(error, 'backend.body_too_large')).toBe(true);
  });

  it('counts requests by the address of the caller', async () => {
    const { backend } = await start();
    const ask = async () => {
      const answer = await fetch(`${backend}/personal-access-tokens`);
      await answer.text();
      return answer.status;
    };
    const statuses = new Set<number>();
    for (let count = 0; count < 301; count += 1) statuses.add(await ask());
    expect(statuses).toEqual(new Set([401, 429]));
  });
});

describe('the route handlers of Next', () => {
  it('answer what the backend answers', async () => {
    const { env, accessToken } = await startLogto();
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    closing.push(() => vi.unstubAllEnvs());
    const route = await import('./next/app/account-backend/[...path]/route.ts');
    const base = 'https://app.example.com/account-backend';
    const headers = { authorization: `Bearer ${accessToken}`, 'x-real-ip': '192.0.2.1' };
    const settings = await route.GET(new Request(`${base}/settings`));
    expect(settings.status).toBe(200);
    const tokens = await route.GET(new Request(`${base}/personal-access-tokens`, { headers }));
    expect((await tokens.json()).tokens).toHaveLength(2);
    const refused = await route.DELETE(new Request(`${base}/account`, { method: 'DELETE' }));
    expect([refused.status, (await refused.json()).code]).toEqual([401, 'backend.missing_token']);
    expect(route.dynamic).toBe('force-dynamic');
  });
});
