import { expect, it } from 'vitest';
import { createManagementTokens } from './management-token.ts';

const make = () => {
  let issued = 0;
  const tokens = createManagementTokens({
    ask: async () => {
      issued += 1;
      const body = { access_token: `token-${issued}`, expires_in: 3600 };
      return { status: 200, body, code: undefined };
    },
    credentials: { clientId: 'id', clientSecret: 'secret' },
    resource: 'https://default.logto.app/api',
    now: () => 0,
  });
  return { tokens, issued: () => issued };
};

it('fetches a token once for many', async () => {
  const { tokens, issued } = make();
  const got = await Promise.all(Array.from({ length: 10 }, () => tokens.get()));
  expect([new Set(got), issued()]).toEqual([new Set(['token-1']), 1]);
});

it('forgets the token that was refused, and not the one that came in its place', async () => {
  const { tokens, issued } = make();
  const first = await tokens.get();
  tokens.drop(first);
  expect(await tokens.get()).toBe('token-2');
  tokens.drop(first);
  expect([await tokens.get(), issued()]).toEqual(['token-2', 2]);
});
