import { expect, it } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-03-12T12:00:00Z');
const minute = 60_000;
const day = 1440 * minute;

it.each([
  [0, 'now'],
  [-59_000, 'now'],
  [-minute, '1 minute ago'],
  [-119 * minute, '1 hour ago'],
  [-day, 'yesterday'],
  [-6 * day, '6 days ago'],
  [-8 * day, 'last week'],
  [-70 * day, '2 months ago'],
  [-800 * day, '2 years ago'],
  [28 * day, 'in 4 weeks'],
])('says of %d milliseconds: %s', (distance, words) => {
  expect(relativeTime(now + distance, now, 'en')).toBe(words);
});

it('speaks the language of the user', () => {
  expect(relativeTime(now - 3 * 60 * minute, now, 'de')).toBe('vor 3 Stunden');
});
