import { expect, it } from 'vitest';
import { redirectUriFor } from './social-redirect.ts';

const provider = { target: 'octo', connectorId: 'connector-1' };
const origin = 'https://app.example.com';

it.each([
  ['the usual one', undefined, `${origin}/callback/social`],
  ['the one of the host', '/back?x=1', `${origin}/back?x=1`],
  ['one of another origin', 'https://auth.example.com/back', 'https://auth.example.com/back'],
  ['one for each', (of: typeof provider) => `/back/${of.target}`, `${origin}/back/octo`],
  ['the usual one for some', () => undefined, `${origin}/callback/social`],
])('providers send users back to %s', (_, given, expected) => {
  expect(redirectUriFor(given, provider, origin)).toBe(expected);
});

it('an address without an origin is one of the page', () => {
  expect(redirectUriFor(undefined, provider)).toBe(`${window.location.origin}/callback/social`);
});
