import { describe, expect, it } from 'vitest';
import { type Address, addressAfter } from './address-after.ts';

const oxford = { streetAddress: '1 Deanery Road', locality: 'Oxford', postalCode: 'OX1' };

describe('an address as it is written', () => {
  it.each<[what: string, before: Address, parts: Address, formatted: string]>([
    ['is put together where there is none', oxford, {}, '1 Deanery Road, Oxford, OX1'],
    [
      'is put together once more where it was ours',
      { ...oxford, formatted: '1 Deanery Road, Oxford, OX1' },
      { country: 'GB' },
      '1 Deanery Road, Oxford, OX1, GB',
    ],
    [
      'keeps its lines',
      {
        ...oxford,
        streetAddress: '1 Deanery Road\nFlat 4',
        formatted: '1 Deanery Road\nFlat 4\nOxford\nOX1',
      },
      { postalCode: 'OX2' },
      '1 Deanery Road\nFlat 4\nOxford\nOX2',
    ],
    [
      'keeps lines of Windows, which are lines in the part too',
      {
        ...oxford,
        streetAddress: '1 Deanery Road\nFlat 4',
        formatted: '1 Deanery Road\r\nFlat 4\r\nOxford OX1',
      },
      { streetAddress: '2 Deanery Road' },
      '2 Deanery Road\r\nOxford OX1',
    ],
    [
      'keeps what else stands in it',
      { ...oxford, formatted: 'c/o Dodgson\n1 Deanery Road\nOxford OX1\nUnited Kingdom' },
      { postalCode: 'OX2' },
      'c/o Dodgson\n1 Deanery Road\nOxford OX2\nUnited Kingdom',
    ],
    [
      'gets a part that was not there',
      { ...oxford, formatted: 'c/o Dodgson, 1 Deanery Road, Oxford, OX1' },
      { country: 'GB' },
      'c/o Dodgson, 1 Deanery Road, Oxford, OX1, GB',
    ],
    [
      'loses a part and the gap beside it',
      { ...oxford, formatted: 'c/o Dodgson, 1 Deanery Road, Oxford, OX1' },
      { locality: '' },
      'c/o Dodgson, 1 Deanery Road, OX1',
    ],
    [
      'takes the city for the city, not for the street of that name',
      {
        streetAddress: '5 Oxford Street',
        locality: 'Oxford',
        formatted: '5 Oxford Street; Oxford',
      },
      { locality: 'London' },
      '5 Oxford Street; London',
    ],
    [
      'finds parts where words are not parted',
      {
        locality: '千代田区',
        postalCode: '100-0005',
        formatted: '〒100-0005 東京都千代田区丸の内',
      },
      { locality: '中央区' },
      '〒100-0005 東京都中央区丸の内',
    ],
    [
      'takes signs for signs',
      { locality: 'St. John’s (NL)', formatted: 'X, St. John’s (NL) $1' },
      { locality: '$& $1' },
      'X, $& $1 $1',
    ],
    [
      'is put together again when it was about another place',
      { ...oxford, formatted: 'Elsewhere' },
      { postalCode: 'OX2' },
      '1 Deanery Road, Oxford, OX2',
    ],
    [
      'goes with the last part',
      { locality: 'Oxford', formatted: 'c/o Dodgson, Oxford' },
      { locality: '' },
      '',
    ],
  ])('%s', (_, before, parts, formatted) => {
    expect(addressAfter(before, parts)).toEqual({ ...before, ...parts, formatted });
  });
});
