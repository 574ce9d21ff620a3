import { createFakeLogto, type FakeRelease, releases } from '@account-center/mocks';
import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';

type Change = (path: string, answer: unknown) => unknown;

/** What is found of a server of a release, some answers of which may be others. */
const look = async (
  release: FakeRelease,
  {
    appOrigin,
    change,
    devFeatures = false,
  }: { appOrigin?: string; change?: Change; devFeatures?: boolean } = {},
) => {
  const logto = createFakeLogto({ endpoint: 'https://auth.example.com', release });
  logto.updateTenant({ devFeatures });
  return diagnose({
    endpoint: logto.endpoint,
    appOrigin,
    fetch: async (input, init) => {
      const response = await logto.fetch(input, init);
      const { pathname } = new URL(String(input));
      if (!change || !response.ok) return response;
      const text = await response.text();
      const changed = change(pathname, text ? JSON.parse(text) : undefined);
      if (changed === undefined) return new Response('Not Found', { status: 404 });
      return Response.json(changed, { headers: response.headers });
    },
  });
};

const textOf = (findings: readonly Finding[], feature: string) =>
  findings.filter((finding) => finding.feature === feature).at(-1)?.text;

const described = /openapi/;
const experience = /sign-in-exp$/;

describe('the release of the server', () => {
  it.each(releases)('is told: %s', async (release) => {
    const text = textOf(await look(release), 'Server');
    expect(text).toBe(
      release === '1.44' ? 'It is Logto 1.44 or newer.' : `It is Logto ${release}.`,
    );
  });

  it('is not mistaken for its development builds', async () => {
    expect(textOf(await look('1.43', { devFeatures: true }), 'Server')).toBe('It is Logto 1.43.');
    expect(textOf(await look('1.42', { devFeatures: true }), 'Server')).toBe('It is Logto 1.42.');
  });

  it('is told as far as a server tells that does not describe its routes', async () => {
    const change: Change = (path, answer) => (described.test(path) ? undefined : answer);
    const tell = async (release: FakeRelease) => textOf(await look(release, { change }), 'Server');
    expect(await tell('1.44')).toBe('It is Logto 1.44 or newer.');
    expect(await tell('1.43')).toBe('It is Logto 1.42 or newer, and older than 1.44.');
    expect(await tell('1.42')).toBe('It is Logto 1.42 or newer, and older than 1.44.');
    expect(await tell('1.41')).toBe('It is Logto 1.41.');
    expect(await tell('1.40')).toBe('It is Logto 1.39 or newer, and older than 1.41.');
  });

  it('is told by the routes alone', async () => {
    const change: Change = (path, answer) =>
      described.test(path) ? answer : experience.test(path) ? undefined : answer;
    const tell = async (release: FakeRelease) => textOf(await look(release, { change }), 'Server');
    expect(await tell('1.44')).toBe('It is Logto 1.44 or newer.');
    expect(await tell('1.43')).toBe('It is Logto 1.43.');
    expect(await tell('1.42')).toBe('It is Logto 1.41 or newer, and older than 1.43.');
    expect(await tell('1.40')).toBe('It is Logto 1.40.');
  });

  it('is not known of a server that tells nothing', async () => {
    const change: Change = (path, answer) =>
      /well-known\/(?!openid)/.test(path) ? undefined : answer;
    expect(textOf(await look('1.42', { change }), 'Server')).toMatch(/version is not known/);
  });
});

describe('passkeys', () => {
  const passkeys = async (release: FakeRelease, appOrigin: string, change?: Change) => {
    const findings = await look(release, { appOrigin, ...(change && { change }) });
    return findings.find(({ feature }) => feature === 'Passkeys')?.standing;
  };

  it.each([
    'https://auth.example.com:8443',
    'https://auth.example.com',
    'https://app.auth.example.com',
  ])('can be made from 1.42 on wherever the host of Logto covers the page: %s', async (origin) => {
    for (const release of ['1.42', '1.43', '1.44'] as const) {
      expect(await passkeys(release, origin)).toBe('ok');
    }
    const isItself = origin === 'https://auth.example.com';
    expect(await passkeys('1.41', origin)).toBe(isItself ? 'ok' : 'missing');
  });

  it.each([
    'https://app.example.com',
    'https://example.com',
    'https://notauth.example.com',
    'https://auth.example.com.evil.test',
  ])('need a related origin elsewhere: %s', async (origin) => {
    for (const release of releases) expect(await passkeys(release, origin)).toBe('missing');
  });
});
