import { describe, expect, it } from 'vitest';
import type { BackendError } from '../backend-error.ts';
import { checkPage } from './check-page.ts';

const app = 'https://app.example.com';
const own = { 'x-account-center': '1', 'sec-fetch-site': 'same-origin', origin: app };

/** Each of the three checks alone: the others are satisfied. */
const check = (headers: Record<string, string | undefined> = {}, method = 'POST') => {
  const all = new Headers();
  for (const [name, value] of Object.entries({ ...own, ...headers })) {
    if (value !== undefined) all.set(name, value);
  }
  const request = { method, headers: all } as Request;
  try {
    return checkPage(request, new Set([app]));
  } catch (error) {
    const { code, reason } = error as BackendError;
    return [code, reason];
  }
};

const refused = (reason: string) => ['backend.origin_not_allowed', reason];

describe('a request is of a page of the host’s own', () => {
  it('with all three signs', () => {
    expect(check()).toBe(app);
    expect(check({}, 'GET')).toBe(app);
  });

  it('in a browser that says nothing of the site', () => {
    expect(check({ 'sec-fetch-site': undefined })).toBe(app);
  });

  it('when it reads and says no origin', () => {
    expect(check({ origin: undefined }, 'GET')).toBeUndefined();
  });
});

describe('a request is refused', () => {
  it.each([undefined, '', '0', 'true'])('with %j for a header', (value) => {
    expect(check({ 'x-account-center': value })).toEqual(refused('no_header'));
  });

  it.each(['same-site', 'cross-site', 'none', ''])('from the site %j', (site) => {
    expect(check({ 'sec-fetch-site': site })).toEqual(refused('other_site'));
    expect(check({ 'sec-fetch-site': site, origin: undefined }, 'GET')).toEqual(
      refused('other_site'),
    );
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('that writes without an origin: %s', (method) => {
    expect(check({ origin: undefined }, method)).toEqual(refused('no_origin'));
  });

  it.each(['https://evil.example', 'http://app.example.com', 'null', `${app}.evil.example`])(
    'from the origin %s, to read too',
    (origin) => {
      expect(check({ origin })).toEqual(refused('other_origin'));
      expect(check({ origin }, 'GET')).toEqual(refused('other_origin'));
    },
  );
});
