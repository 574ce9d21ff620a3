import { describe, expect, it } from 'vitest';
import { BACKEND } from './test/got.ts';
import { setUp } from './test/set-up.ts';

const FORM = 'application/x-www-form-urlencoded';
const PAGE = 'https://app.example.com/account/callback?from=backend#part';

const post = async (
  fields: string | Record<string, string>,
  { callbackUrl = PAGE, path = '/callback/apple', type = FORM } = {},
) => {
  const { backend, logto } = await setUp({ callbackUrl });
  logto.requests.clear();
  const response = await backend(
    new Request(BACKEND + path, {
      method: 'POST',
      headers: {
        'content-type': type,
        origin: 'https://appleid.apple.com',
        'sec-fetch-site': 'cross-site',
        cookie: 'a=b',
      },
      body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
    }),
  );
  expect(logto.requests).toEqual([]);
  return response;
};

describe("a provider's form", () => {
  it('becomes a visit of the page, with what was in it', async () => {
    const user = '{"name":{"firstName":"Zoë & Co"},"email":"zoe@example.com"}';
    const response = await post({ code: 'c+o/d=e', state: 's', user, id_token: 'a.b.c' });
    expect([response.status, await response.text()]).toEqual([303, '']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const target = new URL(response.headers.get('location') ?? '');
    expect([target.origin, target.pathname, target.hash]).toEqual([
      'https://app.example.com',
      '/account/callback',
      '#part',
    ]);
    expect(Object.fromEntries(target.searchParams)).toEqual({
      from: 'backend',
      code: 'c+o/d=e',
      state: 's',
      user,
      id_token: 'a.b.c',
    });
  });

  it('may be a refusal', async () => {
    const response = await post({ error: 'user_cancelled_authorize', state: 's' });
    expect(response.headers.get('location')).toBe(
      'https://app.example.com/account/callback?from=backend&state=s&error=user_cancelled_authorize#part',
    );
  });

  it('goes nowhere but where the host says', async () => {
    const response = await post({
      state: 's',
      redirect_uri: 'https://evil.example',
      next: '//evil.example',
      from: 'evil',
      __proto__: 'x',
    });
    expect(response.headers.get('location')).toBe(
      'https://app.example.com/account/callback?from=backend&state=s#part',
    );
  });

  it('injects no header', async () => {
    const response = await post({ state: 'a\r\nset-cookie: a=b\r\n' });
    expect(response.headers.get('location')).toContain('state=a%0D%0Aset-cookie');
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('may go to a page of the connector', async () => {
    const response = await post(
      { state: 's' },
      { callbackUrl: 'https://app.example.com/callback/:connectorId', path: '/callback/abc-1' },
    );
    expect(response.headers.get('location')).toBe('https://app.example.com/callback/abc-1?state=s');
  });

  it.each(['/callback/', '/callback/a/b', '/callback/..%2F..', '/callback/@evil.example'])(
    'is not taken at %s',
    async (path) => {
      expect((await post({ state: 's' }, { path })).status).toBe(404);
    },
  );

  it('says everything once', async () => {
    const response = await post('state=a&state=b');
    expect([response.status, (await response.json()).code]).toEqual([
      400,
      'backend.invalid_request',
    ]);
  });

  it('is a small form', async () => {
    expect((await post('{}', { type: 'application/json' })).status).toBe(415);
    expect((await post(`state=${'x'.repeat(20_000)}`)).status).toBe(413);
  });
});

it.each(['javascript:alert(1)', '/callback', 'app.example.com', ''])(
  'cannot be sent to %j',
  async (callbackUrl) => {
    await expect(setUp({ callbackUrl })).rejects.toThrow(TypeError);
  },
);
