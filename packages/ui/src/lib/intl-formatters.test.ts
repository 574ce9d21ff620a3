import { describe, expect, it } from 'vitest';
import { dateTimeFormat, displayNames, numberFormat } from './intl-formatters.ts';

describe('formatters', () => {
  it('are created once for a locale and its options', () => {
    const options = { dateStyle: 'medium' } as const;
    expect(dateTimeFormat('en', options)).toBe(dateTimeFormat('en', { ...options }));
    expect(numberFormat('en')).toBe(numberFormat('en'));
  });

  it('differ by locale and by options', () => {
    expect(dateTimeFormat('en', { dateStyle: 'long' })).not.toBe(
      dateTimeFormat('en', { dateStyle: 'medium' }),
    );
    expect(numberFormat('en')).not.toBe(numberFormat('de'));
    expect(displayNames('de', { type: 'region' }).of('GB')).toBe('Vereinigtes Königreich');
    expect(displayNames('de', { type: 'language' }).of('en')).toBe('Englisch');
  });

  it('reject what Intl rejects, each time', () => {
    const unknown = () => dateTimeFormat('en', { timeZone: 'Wonder/Land' });
    expect(unknown).toThrow(RangeError);
    expect(unknown).toThrow(RangeError);
  });
});
