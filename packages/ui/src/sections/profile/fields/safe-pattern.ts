import { parsePattern } from './parse-pattern.ts';
import { isLinear } from './pattern-cost.ts';

const longestSource = 500;

/** A longer text is left to the server, whatever the pattern. */
const longestText = 1000;

/** A tenant's regular expression that can be tried while someone types. */
export type SafePattern = {
  /** Whether the pattern is found in the text; `undefined` for a text that is too long to be tried here. */
  readonly test: (text: string) => boolean | undefined;
};

/**
 * The tenant's regular expression, as the server's own pages use it: found anywhere in the text.
 *
 * @returns `undefined` for one that is invalid, or that is not known to take a time that grows with the text alone: what
 * it asks for is left to the server
 */
export const safePattern = (source: string | undefined): SafePattern | undefined => {
  if (!source || source.length > longestSource) return undefined;
  const parsed = parsePattern(source);
  if (!parsed || !isLinear(parsed)) return undefined;
  try {
    const pattern = new RegExp(source);
    return { test: (text) => (text.length > longestText ? undefined : pattern.test(text)) };
  } catch {
    return undefined;
  }
};
