/** What no one expects in the place of a value, by name. */
export const oddValues: Readonly<Record<string, unknown>> = {
  null: null,
  missing: undefined,
  true: true,
  false: false,
  zero: 0,
  'a number': 5,
  'a negative number': -1,
  'a fraction': 0.5,
  'a huge number': 1e300,
  'a number beyond integers': 2 ** 60,
  'an empty text': '',
  'a text': 'x',
  spaces: ' \u200b ',
  'a number as text': '5',
  'a date as text': '2026-01-01T00:00:00.000Z',
  'a date without a time': '2026-02-30',
  'a word of Object.prototype': 'constructor',
  'a long text': 'x'.repeat(10_000),
  'an empty list': [],
  'a list': [1, 'x', null],
  'a list of lists': [[[]]],
  'an empty object': {},
  'an object': { id: null, name: { en: [] }, value: 5 },
};

/** A place in a value. */
export type Place = readonly (string | number)[];

/** Every place in a value: of each leaf and each branch, the value itself included. */
export const everyPlace = (value: unknown, place: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [place];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    place,
    ...keys.flatMap((key) =>
      everyPlace((value as Record<string | number, unknown>)[key], [...place, key]),
    ),
  ];
};

/** A copy with something else in one place; `undefined` takes away what is there. */
export const withValueAt = (value: unknown, [key, ...rest]: Place, odd: unknown): unknown => {
  if (key === undefined) return odd;
  const before = value as Record<string | number, unknown>;
  const inner = withValueAt(before[key], rest, odd);
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? (inner ?? null) : item));
  return { ...before, [key]: inner };
};
