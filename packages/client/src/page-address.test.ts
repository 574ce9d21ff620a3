import { afterEach, expect, it, vi } from 'vitest';
import { createAccountClient } from './create-client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const urlsOn = async (baseURI: string | undefined, endpoint: string) => {
  if (baseURI !== undefined) {
    vi.stubGlobal('document', { baseURI });
    vi.stubGlobal('location', { origin: 'https://app.test' });
  }
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json({ id: 'u', tokens: [] });
  };
  const client = createAccountClient({
    endpoint,
    backend: '/backend',
    getAccessToken: null,
    fetch,
  });
  await client.account.get();
  await client.tokens.list();
  return urls;
};

it.each([
  [undefined, '/api/account', '/api/account', '/backend'],
  ['https://app.test/settings', '/api/account', '/api/account', '/backend'],
  ['https://app.test/', '/api/account', '/api/account', '/backend'],
  [
    'https://cdn.test/x/',
    '/api/account',
    'https://app.test/api/account',
    'https://app.test/backend',
  ],
  ['https://cdn.test/', 'https://auth.test', 'https://auth.test', 'https://app.test/backend'],
  ['https://cdn.test/', '//auth.test', '//auth.test', 'https://app.test/backend'],
])(
  'a document with the base %s asks its own origin for %s',
  async (base, endpoint, own, backend) => {
    expect(await urlsOn(base, endpoint)).toEqual([
      expect.stringMatching(new RegExp(`^${own}/api/my-account`)),
      expect.stringMatching(new RegExp(`^${backend}/personal-access-tokens`)),
    ]);
  },
);
