import type { Schema } from './schemas/schema.ts';

/** A place in a body: keys of objects, and positions in lists. */
export type Path = readonly (string | number)[];

/** What a body holds, as far as it can be read. */
export type ReadParts<T> =
  | {
      readonly value: T;
      /** The places of what did not fit. */
      readonly leftOut: readonly Path[];
    }
  | {
      /** The place of what did not fit, though nothing can be read without it. */
      readonly fault: Path;
    };

type Faults = Map<string, Path>;
type Kept = WeakMap<object, readonly number[]>;

const nameOf = (path: Path): string => JSON.stringify(path);

const isNode = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** A copy without the given places; `kept` has the former positions of the items of each list. */
const copyWithout = (node: unknown, places: Faults, kept: Kept, path: Path = []): unknown => {
  if (!isNode(node)) return node;
  const isThere = (key: string | number) => !places.has(nameOf([...path, key]));
  const copy = (key: string | number) => copyWithout(node[key], places, kept, [...path, key]);
  if (Array.isArray(node)) {
    const positions = [...node.keys()].filter(isThere);
    const list = positions.map(copy);
    kept.set(list, positions);
    return list;
  }
  return Object.fromEntries(
    Object.keys(node)
      .filter(isThere)
      .map((key) => [key, copy(key)]),
  );
};

/** Follows an issue's path: where that is in the body as it came, and how much of the way is there at all. */
const follow = (node: unknown, path: Path, kept: Kept): { place: Path; depth: number } => {
  const place: (string | number)[] = [];
  let present = node;
  let depth = 0;
  for (const key of path) {
    place.push((isNode(present) ? kept.get(present)?.[Number(key)] : undefined) ?? key);
    present = isNode(present) && Object.hasOwn(present, key) ? present[key] : undefined;
    if (present !== undefined) depth = place.length;
  }
  return { place, depth };
};

/**
 * Reads a body part by part. What does not fit is left out alone where it may be missing; where it may not, the nearest
 * thing around it goes that may: an optional object, an entry, an item of a list.
 *
 * It is read through the interface of Standard Schema: Zod's own functions would add an error class that no one sees.
 */
export const readParts = <T>(schema: Schema<T>, body: unknown): ReadParts<T> => {
  const faults: Faults = new Map();
  for (;;) {
    const kept: Kept = new WeakMap();
    const rest = faults.size === 0 ? body : copyWithout(body, faults, kept);
    const result = schema['~standard'].validate(rest);
    if ('value' in result) return { value: result.value, leftOut: [...faults.values()] };
    for (const { path = [] } of ('issues' in result && result.issues) || [{}]) {
      const { place, depth } = follow(rest, path as Path, kept);
      // What is missing because it was left out did not fit in the first place.
      const fault = faults.get(nameOf(place)) ?? place;
      if (depth === 0) return { fault };
      faults.delete(nameOf(place));
      faults.set(nameOf(place.slice(0, depth)), fault);
    }
  }
};
