/** Characters, as sorted ranges of UTF-16 code units that do not touch. */
export type CharSet = ReadonlyArray<readonly [first: number, last: number]>;

const last = 0xffff;

/** The characters of several sets. */
export const union = (...sets: readonly CharSet[]): CharSet => {
  const joined: Array<[number, number]> = [];
  for (const [from, to] of sets.flat().toSorted(([one], [other]) => one - other)) {
    const former = joined.at(-1);
    if (former && from <= former[1] + 1) former[1] = Math.max(former[1], to);
    else joined.push([from, to]);
  }
  return joined;
};

/** All other characters. */
export const complement = (set: CharSet): CharSet => {
  const rest: Array<[number, number]> = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) rest.push([next, last]);
  return rest;
};

/** Whether two sets have a character in common. */
export const overlaps = (one: CharSet, other: CharSet): boolean =>
  one.some(([from, to]) => other.some(([first, end]) => from <= end && first <= to));

/** One character. */
export const single = (text: string): CharSet => [[text.charCodeAt(0), text.charCodeAt(0)]];

const digits: CharSet = [[48, 57]];
const words: CharSet = union(digits, single('_'), [[65, 90]], [[97, 122]]);
const spaces: CharSet = union(
  [[9, 13]],
  single(' '),
  [[0xa0, 0xa0]],
  [[0x1680, 0x1680]],
  [[0x2000, 0x200a]],
  [[0x2028, 0x2029]],
  [[0x202f, 0x202f]],
  [[0x205f, 0x205f]],
  [[0x3000, 0x3000]],
  [[0xfeff, 0xfeff]],
);

/** What a dot stands for. */
export const anyCharacter: CharSet = complement(
  union(single('\n'), single('\r'), [[0x2028, 0x2029]]),
);

/** The classes with a letter, without their backslash. */
export const classes: Readonly<Record<string, CharSet>> = {
  d: digits,
  D: complement(digits),
  w: words,
  W: complement(words),
  s: spaces,
  S: complement(spaces),
};
