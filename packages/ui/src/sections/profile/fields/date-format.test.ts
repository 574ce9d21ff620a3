import { describe, expect, it } from 'vitest';
import { dateFormat, fromIsoDate, storedPattern, toIsoDate } from './date-format.ts';

const format = (pattern: string) => {
  const tokens = dateFormat(pattern);
  if (!tokens) throw new Error(`${pattern} is no format`);
  return tokens;
};

describe('a date in a tenant’s format', () => {
  it.each([
    ['yyyy-MM-dd', '1990-05-04'],
    ['MM/dd/yyyy', '05/04/1990'],
    ['dd/MM/yyyy', '04/05/1990'],
    ['d.M.yyyy', '4.5.1990'],
    ["dd 'de' MM 'de' yyyy", '04 de 05 de 1990'],
    ["''yyyy(MM)dd", "'1990(05)04"],
  ])('%s is read and written', (pattern, text) => {
    expect(toIsoDate(text, format(pattern))).toBe('1990-05-04');
    expect(fromIsoDate('1990-05-04', format(pattern))).toBe(text);
  });

  it.each(['31/02/1990', '2/3/1990', '05.04.1990', '', '04/05/19900'])('refuses %s', (text) => {
    expect(toIsoDate(text, format('dd/MM/yyyy'))).toBeUndefined();
  });

  it.each(['2023-02-29', '1990-5-4', 'soon'])('writes no day that does not exist: %s', (iso) => {
    expect(fromIsoDate(iso, format('dd/MM/yyyy'))).toBeUndefined();
  });

  it.each(['MMMM d, yyyy', 'yyyy-MM-dd HH:mm', 'yyyy', 'dd/MM/dd'])(
    'does not judge by %s',
    (pattern) => {
      expect(dateFormat(pattern)).toBeUndefined();
    },
  );
});

describe('the format that dates are stored in', () => {
  it.each([
    [{}, 'yyyy-MM-dd'],
    [{ format: 'MM/dd/yyyy' }, 'MM/dd/yyyy'],
    [{ format: 'Custom', customFormat: 'd.M.yyyy' }, 'd.M.yyyy'],
    [{ format: 'custom' }, 'yyyy-MM-dd'],
  ])('of %o is %s', (rules, pattern) => {
    expect(storedPattern(rules)).toBe(pattern);
  });
});
