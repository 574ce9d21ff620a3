import { expect, it } from 'vitest';
import { matchLanguage } from './match-language.ts';

it.each([
  [['de-AT'], ['en', 'de'], 'de'],
  [['de_CH'], ['en', 'de'], 'de'],
  [['fr', 'de-DE'], ['en', 'de'], 'de'],
  [['zh-TW'], ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  [['zh'], ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
  [['pt-BR'], ['pt-PT', 'pt-BR'], 'pt-BR'],
  [['pt-AO'], ['pt-BR'], 'pt-BR'],
  [['ar-EG'], ['ar'], 'ar'],
])('%s of %s is %s', (wanted, offered, language) => {
  expect(matchLanguage(wanted, offered)?.language).toBe(language);
});

it('keeps the region, for dates and numbers', () => {
  expect(matchLanguage(['de_AT'], ['de'])?.locale).toBe('de-AT');
});

it('takes no language in another script', () => {
  expect(matchLanguage(['sr-Latn'], ['sr'])).toBeUndefined();
});

it('passes over what is no language tag', () => {
  expect(matchLanguage(['C', '*', '', 'de'], ['de', 'not a tag'])?.language).toBe('de');
});
