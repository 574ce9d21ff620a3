import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it('takes the first letters of the first and the last word', () => {
  expect(initials('Ada Lovelace')).toBe('AL');
  expect(initials('  jean-luc van der berg ')).toBe('JB');
  expect(initials('ada')).toBe('A');
  expect(initials('李小龍')).toBe('李');
  expect(initials('émile zola')).toBe('ÉZ');
  expect(initials('ليلى الأنصاري')).toBe('ل\u200cا');
});

it('reads an email address by its first part', () => {
  expect(initials('ada.lovelace@example.com')).toBe('AL');
});

it('has nothing to say about a name without letters', () => {
  for (const name of ['', '  ', '🙂', null, undefined]) expect(initials(name)).toBe('');
});
