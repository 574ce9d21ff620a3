import { afterEach, describe, expect, it, vi } from 'vitest';
import { countries, isLanguageTag, isTimeZone, languages, timeZones } from './known-values.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what can be chosen', () => {
  it('is every country under its present code, in the order of the language', () => {
    const list = countries('de');
    const values = list.map(({ value }) => value);
    expect(list.length).toBeGreaterThan(240);
    expect(list).toContainEqual({ value: 'AT', label: 'Österreich' });
    expect(values).not.toContain('SU');
    expect(values).not.toContain('ZZ');
    expect(values.indexOf('AT')).toBeLessThan(values.indexOf('PL'));
  });

  it('is every language, with its well-known varieties', () => {
    const values = languages('en').map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['de', 'ar', 'pt-BR', 'zh-Hant']));
    expect(values).not.toContain('iw');
  });

  it('is any time zone that the platform knows, and free text where it lists none', () => {
    expect(timeZones().map(({ value }) => value)).toContain('Europe/Berlin');
    vi.stubGlobal('Intl', { ...Intl, supportedValuesOf: undefined });
    expect(timeZones()).toEqual([]);
  });
});

describe('what was typed', () => {
  it.each([
    ['Europe/Berlin', true],
    ['Middle/Earth', false],
  ])('%s is a time zone: %s', (text, expected) => {
    expect(isTimeZone(text)).toBe(expected);
  });

  it.each([
    ['pt-BR', true],
    ['no language', false],
  ])('%s is a language: %s', (text, expected) => {
    expect(isLanguageTag(text)).toBe(expected);
  });
});
