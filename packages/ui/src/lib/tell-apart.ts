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
 * Unique names in the order of the list. Items that share a name get their facts appended, and a number if that is not
 * enough: "Chrome on macOS (Oxford)". For buttons, whose names are all that many people hear. Takes linear time.
 */
export const tellApart = (list: readonly Named[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  const nextNumbers = new Map<string, number>();
  return list.map((item) => {
    const name = (counts.get(item.name) ?? 0) > 1 ? withFacts(item) : item.name;
    let unique = name;
    // Continues where the last item of that name stopped, so that a thousand equal names do not count from 2 each.
    for (let number = nextNumbers.get(name) ?? 2; taken.has(unique); number += 1) {
      unique = `${name} ${number}`;
      nextNumbers.set(name, number + 1);
    }
    taken.add(unique);
    return unique;
  });
};
