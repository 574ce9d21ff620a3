import { expect, it } from 'vitest';
import { hasUnseen, seenText } from './unseen-text.ts';

it.each([
  ['a right-to-left override', 'ab\u202Ecd', 'ab[U+202E]cd'],
  ['a left-to-right mark', 'ab\u200E', 'ab[U+200E]'],
  ['an isolate', '\u2066ab\u2069', '[U+2066]ab[U+2069]'],
  ['an Arabic letter mark', 'a\u061Cb', 'a[U+061C]b'],
  ['a zero-width space', 'a\u200Bb', 'a[U+200B]b'],
  ['a zero-width joiner', 'a\u200Db', 'a[U+200D]b'],
  ['a word joiner', 'a\u2060b', 'a[U+2060]b'],
  ['a byte order mark', '\uFEFFab', '[U+FEFF]ab'],
  ['a soft hyphen', 'a\u00ADb', 'a[U+00AD]b'],
  ['a Hangul filler', 'a\u3164b', 'a[U+3164]b'],
  ['a variation selector', 'a\uFE0Fb', 'a[U+FE0F]b'],
  ['a tag', 'a\u{E0041}b', 'a[U+E0041]b'],
  ['a line separator', 'a\u2028b', 'a[U+2028]b'],
  ['a line break', 'a\nb', 'a[U+000A]b'],
  ['a null', 'a\0b', 'a[U+0000]b'],
  ['a C1 control', 'a\u0085b', 'a[U+0085]b'],
  ['half a pair', 'a\uD800b', 'a[U+D800]b'],
])('writes out %s', (_, text, seen) => {
  expect(hasUnseen(text)).toBe(true);
  expect(seenText(text)).toBe(seen);
});

it.each([
  'Build server',
  'Zoë’s “laptop”',
  'خادم البناء',
  'ビルド',
  '💡 lamp',
  '👩🏽‍💻',
  '❤️',
  '🏳️‍🌈',
  'a\u00A0b',
])('leaves %j as it is', (text) => {
  expect(hasUnseen(text)).toBe(false);
  expect(seenText(text)).toBe(text);
});
