import { expect, it } from 'vitest';
import { setUp } from '../test/set-up.ts';

const TOKENS = '/personal-access-tokens';

it.each(['Bearer', 'bearer TOKEN', 'Bearer TOKEN TOKEN', 'Basic TOKEN'])(
  'the host’s log says what was wrong with the header %j, and Logto is not asked',
  async (form) => {
    const { ask, log, logto, accessToken } = await setUp();
    const authorization = form.replaceAll('TOKEN', accessToken);
    logto.requests.clear();
    await ask('GET', TOKENS, { token: '', headers: { authorization } });
    expect(log.at(-1)).toMatchObject({ code: 'backend.invalid_token', reason: 'no_bearer' });
    expect(logto.requests).toEqual([]);
  },
);

it('the language goes along with anything', async () => {
  const { outcome } = await setUp();
  expect(await outcome('GET', `${TOKENS}?locale=de`)).toEqual([200, undefined]);
});

it('any other field of the query is refused by its name, as long as that is short', async () => {
  const { ask, log } = await setUp();
  const long = 'x'.repeat(65);
  expect(await ask('GET', `${TOKENS}?locale=de&sub=somebody&${long}=1`)).toMatchObject({
    status: 400,
    body: { code: 'backend.invalid_request', data: { fields: ['sub', 'x'.repeat(64)] } },
  });
  expect(log.at(-1)).toMatchObject({ reason: 'query' });
});

it('what was left out is not configured, and the rest is', async () => {
  const deletionAlone = await setUp({ tokens: false });
  expect(await deletionAlone.outcome('GET', TOKENS)).toEqual([501, 'backend.not_configured']);
  const tokensAlone = await setUp({ deletion: false });
  expect(await tokensAlone.outcome('GET', TOKENS)).toEqual([200, undefined]);
  expect(await tokensAlone.outcome('DELETE', '/account', { body: {} })).toEqual([
    501,
    'backend.not_configured',
  ]);
});

it('what is read needs no body, for its headers alone either', async () => {
  const { backend, request } = await setUp();
  const read = await backend(request('GET', TOKENS));
  const head = await backend(request('HEAD', TOKENS));
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('content-type')).toBe(read.headers.get('content-type'));
});
