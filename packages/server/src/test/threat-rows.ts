/** A test that a row of the threat model names; without a file it may be in any, without a title the file is meant. */
export type NamedTest = {
  readonly title: string | undefined;
  readonly file: string | undefined;
};

/** A row of the threat model. */
export type ThreatRow = {
  readonly attack: string;
  readonly defence: string;
  readonly tests: readonly NamedTest[];
};

const isFile = (name: string): boolean => /\.(?:test|spec)\.tsx?$/.test(name);

/** The names in a cell: `a`, `b` in `c.test.ts`; `d.test.ts`. */
const testsIn = (cell: string): NamedTest[] =>
  cell.split(';').flatMap((part): NamedTest[] => {
    const names = [...part.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const file = names.find(isFile);
    const titles = names.filter((name) => !isFile(name));
    if (titles.length === 0) return file === undefined ? [] : [{ title: undefined, file }];
    return titles.map((title) => ({ title, file }));
  });

/** Reads the rows of all tables whose last column says what shows it. */
export const threatRows = (page: string): ThreatRow[] => {
  const rows: ThreatRow[] = [];
  let isThreats = false;
  for (const line of page.split('\n')) {
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!line.startsWith('|')) isThreats = false;
    else if (cells.at(-1) === 'Shown by') isThreats = true;
    else if (isThreats && !/^-+$/.test(cells[0] ?? '')) {
      const [attack = '', defence = '', shown = '', ...more] = cells;
      rows.push({ attack, defence, tests: more.length > 0 ? [] : testsIn(shown) });
    }
  }
  return rows;
};
