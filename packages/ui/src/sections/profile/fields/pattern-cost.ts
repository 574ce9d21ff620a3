import { type CharSet, overlaps, union } from './char-set.ts';
import type { Pattern } from './parse-pattern.ts';

const nothing: CharSet = [];

/** Whether the pattern may match without taking a character. */
const isEmpty = (pattern: Pattern): boolean => {
  switch (pattern.type) {
    case 'characters':
      return false;
    case 'edge':
      return true;
    case 'sequence':
      return pattern.parts.every(isEmpty);
    case 'choice':
      return pattern.branches.some(isEmpty);
    case 'repeat':
      return pattern.min === 0 || isEmpty(pattern.part);
  }
};

/** The characters that a match may begin with. */
const begins = (pattern: Pattern): CharSet => {
  switch (pattern.type) {
    case 'characters':
      return pattern.set;
    case 'edge':
      return nothing;
    case 'sequence': {
      const end = pattern.parts.findIndex((part) => !isEmpty(part));
      return union(...pattern.parts.slice(0, end < 0 ? undefined : end + 1).map(begins));
    }
    case 'choice':
      return union(...pattern.branches.map(begins));
    case 'repeat':
      return pattern.max === 0 ? nothing : begins(pattern.part);
  }
};

const enters = (pattern: Pattern, follows: CharSet): CharSet =>
  isEmpty(pattern) ? union(begins(pattern), follows) : begins(pattern);

/**
 * In how many ways the pattern can go on from one place of a text, at most: 1 where the next character always decides.
 *
 * @param follows the characters that what stands behind the pattern may begin with
 */
const ways = (pattern: Pattern, follows: CharSet): number => {
  switch (pattern.type) {
    case 'characters':
    case 'edge':
      return 1;
    case 'sequence': {
      let product = 1;
      let next = follows;
      for (const part of pattern.parts.toReversed()) {
        product *= ways(part, next);
        next = enters(part, next);
      }
      return product;
    }
    case 'choice': {
      const each = pattern.branches.map((branch) => ways(branch, follows));
      const entries = pattern.branches.map((branch) => enters(branch, follows));
      const isDecided = entries.every((entry, index) =>
        entries.slice(index + 1).every((other) => !overlaps(entry, other)),
      );
      return isDecided ? Math.max(...each) : each.reduce((sum, one) => sum + one, 0);
    }
    case 'repeat': {
      const { part, min, max } = pattern;
      if (max === 0) return 1;
      // Turns that take nothing: where such a repeat ends is anyone's guess.
      if (max > 1 && isEmpty(part)) return Number.POSITIVE_INFINITY;
      const first = begins(part);
      const inside = max > 1 ? union(first, follows) : follows;
      const turn = ways(part, inside);
      const all = turn === 1 ? 1 : turn ** max;
      const isDecided = min === max || !overlaps(first, follows);
      return isDecided ? all : all * (max - min + 1);
    }
  }
};

/** The most characters that a match takes. */
const longest = (pattern: Pattern): number => {
  switch (pattern.type) {
    case 'characters':
      return 1;
    case 'edge':
      return 0;
    case 'sequence':
      return pattern.parts.reduce((sum, part) => sum + longest(part), 0);
    case 'choice':
      return Math.max(...pattern.branches.map(longest));
    case 'repeat':
      return pattern.max === 0 ? 0 : pattern.max * longest(pattern.part);
  }
};

/** How large the pattern is with its repeats written out; those without end count as one turn more. */
const size = (pattern: Pattern): number => {
  switch (pattern.type) {
    case 'characters':
    case 'edge':
      return 1;
    case 'sequence':
      return pattern.parts.reduce((sum, part) => sum + size(part), 1);
    case 'choice':
      return pattern.branches.reduce((sum, branch) => sum + size(branch), 1);
    case 'repeat':
      return (
        size(pattern.part) * Math.max(1, pattern.max === Infinity ? pattern.min + 1 : pattern.max)
      );
  }
};

/** Whether every match begins at the beginning of the text, so that no other place is tried. */
const isAnchored = (pattern: Pattern): boolean => {
  switch (pattern.type) {
    case 'edge':
      return pattern.edge === '^';
    case 'sequence':
      return pattern.parts[0] !== undefined && isAnchored(pattern.parts[0]);
    case 'choice':
      return pattern.branches.every(isAnchored);
    default:
      return false;
  }
};

/** What is tried at one place of the text, and how large a pattern may be that is tried. */
const limits = { ways: 16, size: 2000, length: 200 } as const;

/**
 * Whether matching takes a number of steps that grows with the length of the text and no faster. The next character
 * decides how every repeat goes on, but for a handful of ways at all; where a match may begin anywhere it is also short.
 * What cannot be shown this way counts as slow, however fast it may be.
 */
export const isLinear = (pattern: Pattern): boolean =>
  size(pattern) <= limits.size &&
  ways(pattern, nothing) <= limits.ways &&
  (isAnchored(pattern) || longest(pattern) <= limits.length);
