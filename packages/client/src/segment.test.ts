import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done } from './test/scripted-fetch.ts';

const odd = [
  'auth0|abc123',
  'a/b',
  'a%2Fb',
  '100%',
  'with space',
  'ä ö ü',
  'a?b#c',
  '...',
  '.hidden',
  '-_.~',
  '\\\\',
  '😀',
  `${'x'.repeat(120)}|/% ?#&=`,
];

describe('an id in a path', () => {
  it.each(odd)('keeps its characters, and is one segment: %s', async (id) => {
    const { client, calls } = scriptedClient([done(), done(), done()]);
    await client.sessions.revoke({ id });
    await client.identities.unlink({ target: id });
    await client.passkeys.rename({ id, name: 'x' });
    for (const { url } of calls) {
      const segments = url.pathname.split('/').map(decodeURIComponent);
      expect(segments).toContain(id);
      expect(segments).toHaveLength(url.pathname.endsWith('/name') ? 6 : 5);
    }
  });

  it.each(['', '.', '..'])('is no part of a path that URLs drop: "%s"', async (id) => {
    const { client, calls } = scriptedClient([]);
    expect(await rejection(client.sessions.revoke({ id }))).toEqual(new TypeError('No id'));
    expect(await rejection(client.providerTokens.get({ target: id }))).toBeInstanceOf(TypeError);
    expect(await rejection(client.mfa.remove({ id }))).toBeInstanceOf(TypeError);
    expect(calls).toEqual([]);
  });

  it('is not refused for half of a character', () => {
    expect(segment('a\uD83D')).toBe('a%EF%BF%BD');
  });
});
