const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOfKind = (kind: unknown, actual: unknown): boolean => {
  switch (kind) {
    case '<any>':
      return true;
    case '<string>':
      return typeof actual === 'string';
    case '<number>':
      return typeof actual === 'number';
    case '<date>':
      return typeof actual === 'string' && !Number.isNaN(Date.parse(actual));
    default:
      return false;
  }
};

/** Whether each expected object has an own partner: the order of a list of objects is no promise. */
const matchInAnyOrder = (expected: readonly unknown[], actual: readonly unknown[]): boolean => {
  const left = [...actual];
  return expected.every((item) => {
    const at = left.findIndex((candidate) => differences(item, candidate).length === 0);
    return at !== -1 && left.splice(at, 1).length === 1;
  });
};

const listDifferences = (
  expected: readonly unknown[],
  actual: readonly unknown[],
  path: string,
): string[] => {
  if (expected.length !== actual.length) {
    return [`${path}: ${expected.length} items expected, got ${actual.length}`];
  }
  if (expected.every(isObject) && matchInAnyOrder(expected, actual)) return [];
  return expected.flatMap((item, index) => differences(item, actual[index], `${path}.${index}`));
};

/**
 * Where a value differs from a recorded one, one line each. `<string>`, `<number>`, `<date>` and
 * `<any>` fit every value of their kind; an object must have the recorded keys and no others.
 */
export const differences = (expected: unknown, actual: unknown, path = 'body'): string[] => {
  if (isOfKind(expected, actual) || expected === actual) return [];
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return listDifferences(expected, actual, path);
  }
  if (isObject(expected) && isObject(actual)) {
    const missing = Object.keys(expected).filter((key) => !(key in actual));
    const added = Object.keys(actual).filter((key) => !(key in expected));
    return [
      ...missing.map((key) => `${path}.${key}: missing, expected ${JSON.stringify(expected[key])}`),
      ...added.map((key) => `${path}.${key}: not expected, got ${JSON.stringify(actual[key])}`),
      ...Object.keys(expected)
        .filter((key) => key in actual)
        .flatMap((key) => differences(expected[key], actual[key], `${path}.${key}`)),
    ];
  }
  return [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
};
