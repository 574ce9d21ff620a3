import { uniqueName } from './unique-name.ts';

/** Something in a list, what it is called, and what else is known about it; what tells most comes first. */
export type Named = {
  readonly name: string;
  readonly facts: readonly (string | undefined)[];
};

const withFacts = ({ name, facts }: Named): string => {
  const known = facts.filter(Boolean);
  return known.length > 0 ? `${name} (${known.join(', ')})` : name;
};

/**
 * Names of which no two are the same, in the order of the list. Those that share one get their facts behind it, and a
 * number if that is not enough: "Chrome on macOS (Oxford)". For buttons, whose names are all that many people hear.
 */
export const tellApart = (list: readonly Named[]): readonly string[] => {
  const isShared = ({ name }: Named) => list.filter((other) => other.name === name).length > 1;
  const names: string[] = [];
  for (const item of list) {
    names.push(uniqueName(isShared(item) ? withFacts(item) : item.name, names));
  }
  return names;
};
