import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('./fake-logto.ts', import.meta.url));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

let child: ChildProcess | undefined;

/** Starts the command and waits until it has said something that fits, or has ended. */
const start = (args: string[], awaited: RegExp) =>
  new Promise<{ output: string; ended: Promise<number | null> }>((resolve) => {
    const started = spawn(process.execPath, [command, ...args]);
    child = started;
    let output = '';
    const ended = new Promise<number | null>((done) => {
      started.once('exit', done);
    });
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (awaited.test(output)) resolve({ output, ended });
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    void ended.then(() => resolve({ output, ended }));
  });

afterEach(() => {
  child?.kill('SIGKILL');
});

describe('the command', { timeout: 30_000 }, () => {
  it('serves the demo, says how to use it, and stops when told', async () => {
    const port = await freePort();
    const { output, ended } = await start(
      [
        '--',
        '--demo',
        '--port',
        String(port),
        '--release',
        '1.42',
        '--spa-redirect',
        'http://localhost:4000/in',
      ],
      /People:[\s\S]*\n\n/,
    );
    const origin = `http://localhost:${port}`;
    expect(output).toContain(`Fake Logto 1.42 listens at ${origin}`);
    expect(output).toContain('alice');
    expect(output).toContain(`${origin}/__outbox`);
    expect((await fetch(`${origin}/__outbox`)).status).toBe(200);

    const query = new URLSearchParams({
      client_id: 'demo-spa',
      redirect_uri: 'http://localhost:4000/in',
      response_type: 'code',
      code_challenge: 'c'.repeat(43),
      code_challenge_method: 'S256',
      scope: 'openid',
    });
    const authorization = await fetch(`${origin}/oidc/auth?${query}`, { redirect: 'manual' });
    expect(authorization.headers.get('location')).toMatch(/^\/sign-in\?interaction=/);

    const token = await fetch(`${origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('demo-bridge:demo-bridge-secret')}` },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        resource: 'https://default.logto.app/api',
        scope: 'all',
      }),
    });
    expect((await token.json()).scope).toBe('all');

    child?.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('refuses arguments that make no sense', async () => {
    const { output, ended } = await start(['--port', 'many'], /Usage/);
    expect(output).toContain('many is no port.');
    expect(await ended).toBe(1);
  });

  it('refuses a release that it does not know, and names those that it does', async () => {
    const { output, ended } = await start(['--release', '2.0'], /There is/);
    expect(output).toContain('There is no release 2.0: 1.39, 1.40, 1.41, 1.42, 1.43, 1.44');
    expect(await ended).toBe(1);
  });
});
