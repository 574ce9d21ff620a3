import { describe, expect, it } from 'vitest';
import { regionOf } from './region-of.ts';

describe('regionOf', () => {
  it.each([
    [['en-GB', 'de-DE'], 'GB'],
    [['en', 'de-CH'], 'CH'],
    [['de'], 'DE'],
    [['zh-Hant'], 'TW'],
    [['not a locale', 'fr-CA'], 'CA'],
    [['not a locale'], undefined],
    [[], undefined],
  ])('finds for %j the country %s', (locales, region) => {
    expect(regionOf(locales)).toBe(region);
  });
});
