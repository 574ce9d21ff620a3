/** What no one expects in the place of a value that a server tells, by name. */
export const oddValues: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 5],
  ['an object', {}],
  ['a list', [1, null]],
  ['a text', 'x'],
  ['nothing', undefined],
  ['a huge number', 1e300],
  ['an empty text', ''],
  ['true', true],
  ['a date as text', '2026-01-01T00:00:00.000Z'],
  ['a negative number', -1],
];

/** A place in a value. */
export type Place = readonly (string | number)[];

type Node = Record<string | number, unknown>;

/** Every place in a value: of each leaf and each branch, the value itself aside. */
export const everyPlace = (value: unknown, place: Place = []): Place[] => {
  const own = place.length === 0 ? [] : [place];
  if (typeof value !== 'object' || value === null) return own;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [...own, ...keys.flatMap((key) => everyPlace((value as Node)[key], [...place, key]))];
};

/** A copy with something else in one place; `undefined` takes away what is there. */
export const withValueAt = (value: unknown, [key, ...rest]: Place, odd: unknown): unknown => {
  if (key === undefined) return odd;
  const inner = withValueAt((value as Node)[key], rest, odd);
  if (!Array.isArray(value)) return { ...(value as Node), [key]: inner };
  return value.map((item, index) => (index === key ? (inner ?? null) : item));
};
