import { describe, expect, it } from 'vitest';
import { addressBlock } from './http/address-block.ts';
import { codeOf } from './test/got.ts';
import { setUp } from './test/set-up.ts';

const TOKENS = '/personal-access-tokens';

describe('one user', () => {
  it('may ask so often, and is told when to come again', async () => {
    const { ask, logto, user } = await setUp({
      limits: { perSubject: { requests: 2, seconds: 60 } },
    });
    const { accessToken: other } = logto.signIn({ userId: user.id });
    expect((await ask('GET', TOKENS)).status).toBe(200);
    expect((await ask('GET', TOKENS, { token: other })).status).toBe(200);
    const { status, body, headers } = await ask('GET', TOKENS);
    expect([status, body]).toEqual([
      429,
      { code: 'backend.rate_limited', message: expect.any(String) },
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('does not use up what others may ask', async () => {
    const { ask, logto } = await setUp({ limits: { perSubject: { requests: 1, seconds: 60 } } });
    const { id } = logto.createUser({ username: 'bob', password: 'secret' });
    const { accessToken: token } = logto.signIn({ userId: id });
    expect((await ask('GET', TOKENS)).status).toBe(200);
    expect((await ask('GET', TOKENS, { token })).status).toBe(200);
    expect((await ask('GET', TOKENS)).status).toBe(429);
  });
});

describe('one address', () => {
  const limits = { perAddress: { requests: 2, seconds: 60 } };

  it('may ask so often, whoever asks, and Logto hears no more of it', async () => {
    const { ask, logto, log } = await setUp({ limits });
    const from = (address: string) =>
      ask('GET', TOKENS, { address, token: 'no-token-that-anyone-has' });
    expect((await from('192.0.2.1')).status).toBe(401);
    expect((await from('192.0.2.1')).status).toBe(401);
    logto.requests.clear();
    expect((await from('192.0.2.1')).status).toBe(429);
    expect(logto.requests).toEqual([]);
    expect((await from('192.0.2.2')).status).toBe(401);
    expect(log.at(-2)).toMatchObject({ code: 'backend.rate_limited', reason: 'address' });
  });

  it('is told by the host where a proxy is in between', async () => {
    const { ask } = await setUp({
      limits,
      addressOf: ({ headers }) => headers.get('cf-connecting-ip'),
    });
    const from = (ip: string) =>
      ask('GET', TOKENS, { address: '10.0.0.1', headers: { 'cf-connecting-ip': ip } });
    const answers = [await from('192.0.2.1'), await from('192.0.2.2'), await from('192.0.2.1')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(codeOf(await from('192.0.2.1'))).toBe('backend.rate_limited');
  });

  it('is not taken from a header that the host has not named', async () => {
    const { ask } = await setUp({ limits });
    const from = (ip: string) =>
      ask('GET', TOKENS, { address: '192.0.2.1', headers: { 'x-forwarded-for': ip } });
    const answers = [await from('1.1.1.1'), await from('2.2.2.2'), await from('3.3.3.3')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });

  it('does not matter where it is not known, nor for the settings', async () => {
    const { ask } = await setUp({ limits });
    for (let count = 0; count < 5; count += 1) {
      expect((await ask('GET', TOKENS)).status).toBe(200);
      expect((await ask('GET', '/settings', { address: '192.0.2.1' })).status).toBe(200);
    }
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0001:a:b:c:d', '2001:db8:0:1'],
    ['2001:db8:0:1::d', '2001:db8:0:1'],
    ['2001:db8::d', '2001:db8:0:0'],
    ['[2001:db8::1]', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['unix', 'unix'],
  ])('%s is counted as %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});

it('counts nothing where the host wants no limits', async () => {
  const { ask } = await setUp({
    limits: { perAddress: false, perSubject: false },
    store: {
      claim: () => Promise.reject(new Error('No one claims')),
      count: () => Promise.reject(new Error('No one counts')),
    },
  });
  expect((await ask('GET', TOKENS, { address: '192.0.2.1' })).status).toBe(200);
});

it('has limits that no one meets by using the account center', async () => {
  const { ask } = await setUp();
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => ask('GET', TOKENS, { address: '192.0.2.1' })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await ask('GET', TOKENS)).status).toBe(429);
});
