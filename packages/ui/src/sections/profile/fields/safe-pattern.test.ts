import { describe, expect, it } from 'vitest';
import { type Pattern, parsePattern } from './parse-pattern.ts';
import { isLinear } from './pattern-cost.ts';
import { safePattern } from './safe-pattern.ts';

/** The steps of a matcher that tries one way after the other, as those of browsers do. */
const countSteps = (pattern: Pattern, text: string, most: number) => {
  let steps = 0;
  type Next = (at: number) => boolean;
  const isWord = (at: number) => /\w/.test(text[at] ?? '');
  const step = (one: Pattern, at: number, next: Next): boolean => {
    steps += 1;
    if (steps > most) throw new RangeError(`More than ${most} steps`);
    switch (one.type) {
      case 'characters': {
        const code = text.charCodeAt(at);
        return one.set.some(([from, to]) => from <= code && code <= to) && next(at + 1);
      }
      case 'edge': {
        const isEdge = isWord(at) !== isWord(at - 1);
        const holds = { '^': at === 0, $: at === text.length, b: isEdge, B: !isEdge };
        return holds[one.edge] && next(at);
      }
      case 'sequence': {
        const from = (index: number, place: number): boolean => {
          const part = one.parts[index];
          return part ? step(part, place, (after) => from(index + 1, after)) : next(place);
        };
        return from(0, at);
      }
      case 'choice':
        return one.branches.some((branch) => step(branch, at, next));
      case 'repeat': {
        const turn = (count: number, place: number): boolean => {
          const again = () =>
            count < one.max &&
            step(one.part, place, (after) =>
              after === place && count >= one.min ? false : turn(count + 1, after),
            );
          if (count < one.min) return again();
          return one.isLazy ? next(place) || again() : again() || next(place);
        };
        return turn(0, at);
      }
    }
  };
  let found = false;
  for (let at = 0; at <= text.length && !found; at += 1) found = step(pattern, at, () => true);
  return { steps, found };
};

/** Numbers that look random and are the same each time. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const atoms = [
  'a',
  'b',
  '-',
  ' ',
  '[ab]',
  '[a-z]',
  String.raw`\w`,
  String.raw`\s`,
  '.',
  '[^a]',
  String.raw`\d`,
];
const quantifiers = [
  '',
  '',
  '',
  '?',
  '*',
  '+',
  '{2}',
  '{1,3}',
  '{0,2}',
  '{2,}',
  '+?',
  '{1,9}',
  '{12}',
];

const newPattern = (next: ReturnType<typeof numbers>, depth = 3): string => {
  const part = (): string => {
    const isGroup = depth > 0 && next(3) === 0;
    const inner = isGroup ? `(${newPattern(next, depth - 1)})` : (atoms[next(atoms.length)] ?? 'a');
    return `${inner}${quantifiers[next(quantifiers.length)]}`;
  };
  const sequence = () => Array.from({ length: 1 + next(3) }, part).join('');
  return Array.from({ length: next(4) === 0 ? 2 : 1 }, sequence).join('|');
};

/** Texts on which patterns go astray: long runs that fail at the very end. */
const nasty = ['a', 'b', ' ', '-', 'ab', 'aab', 'a-', 'a b', 'ab1 ', '1', 'aaaaaaaaa '].flatMap(
  (run) => {
    const long = run.repeat(Math.ceil(300 / run.length)).slice(0, 300);
    return [long, `${long}!`, `${long}\n`, `!${long}!`];
  },
);

describe('a tenant’s pattern', () => {
  it.each([
    '^[A-Z]{2}[0-9]{8}$',
    '^([A-Z]{2}-)?[0-9]+$',
    String.raw`^\d{3}(-\d{4}){2}$`,
    '^[(+*)]+$',
    String.raw`^\+?[1-9]\d{1,14}$`,
    String.raw`^(\d{1,3}\.){3}\d{1,3}$`,
    '^(?:mr|mrs|dr)$',
    '^.{1,80}$',
    String.raw`^[\w.-]+$`,
    String.raw`^[\w-.]{3,}$`,
    '[A-Z]{2}[0-9]{2,4}',
    '^[a-z]+(-[a-z]+)*$',
    String.raw`^(?<area>\d{2,5})/(?<rest>\d+)$`,
  ])('%s is used', (source) => {
    const pattern = safePattern(source);
    for (const text of ['AB12345678', '12', 'a-b', '1.2.3.4', 'mrs', '+4930', '030/12', '']) {
      expect(pattern?.test(text)).toBe(new RegExp(source).test(text));
    }
  });

  it.each([
    '(a+)+$',
    '((a*)b)*c',
    '(a|a)*$',
    String.raw`(\w+\s?)+$`,
    '(x{1,})*',
    'a'.repeat(501),
    '^(a|a){26}$',
    String.raw`^(\w{1,9}){12}$`,
    '^([a-z]{1,3}-?){1,40}$',
    '(.*a){20}',
    String.raw`\s+\s+$`,
    String.raw`^(\d+)*$`,
    '^(a|ab)(c|cd)(d|de)(a|ab)(c|cd)(d|de)$',
    '^(a?){30}a{30}$',
    '^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaa$',
    '^(aa|a)+$',
    '^(.*,){10}P',
    String.raw`^(\w+)\s\1$`,
    String.raw`^(?<one>a)\k<one>$`,
    '^(?=a+$)a+b',
    '^(?!a).*$',
    '(?<=a)b',
    '^(?<!a)b',
    String.raw`^\w+@\w+(\.\w+)*\w$`,
    '[a-z]+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^((((a{9}){9}){9}){9}){9}$',
    '^(a{65535}){65535}$',
    '^(|a)+$',
    '^(^)*$',
    String.raw`^\p{L}+$`,
  ])('%s may take forever, or no one can tell, and is not', (source) => {
    expect(safePattern(source)).toBeUndefined();
  });

  it.each(['(', '[', ')', '*', 'a{2,1}', '[z-a]', String.raw`\\`.slice(1), undefined, ''])(
    '%s is none',
    (source) => {
      expect(safePattern(source)).toBeUndefined();
    },
  );

  it('is not tried on a text that is longer than anyone types', () => {
    const pattern = safePattern('^a+$');
    expect(pattern?.test('a'.repeat(1000))).toBe(true);
    expect(pattern?.test('b'.repeat(1001))).toBeUndefined();
  });

  it('takes a number of steps that grows with the text alone, whatever pattern is used', () => {
    const next = numbers(20_261_130);
    let used = 0;
    for (let turn = 0; turn < 4000; turn += 1) {
      const body = newPattern(next);
      const source = next(4) === 0 ? body : `^(?:${body})$`;
      const pattern = parsePattern(source);
      if (!pattern || !isLinear(pattern)) continue;
      used += 1;
      const text = nasty[next(nasty.length)] ?? '';
      const most = 16 * 200 * (text.length + 1);
      const { found } = countSteps(pattern, text, most);
      expect(found, source).toBe(new RegExp(source).test(text));
    }
    // Enough of them say something.
    expect(used).toBeGreaterThan(300);
  });

  it('doubles its steps, at most, when the text is twice as long', () => {
    const next = numbers(7);
    for (let turn = 0; turn < 1000; turn += 1) {
      const source = `^(?:${newPattern(next)})$`;
      const pattern = parsePattern(source);
      if (!pattern || !isLinear(pattern)) continue;
      const run = ['a', 'ab', 'a-', 'a '][next(4)] ?? 'a';
      const stepsOf = (length: number) =>
        countSteps(pattern, `${run.repeat(length)}!`, Number.MAX_SAFE_INTEGER).steps;
      const [one, two] = [stepsOf(100), stepsOf(200)];
      expect(two, source).toBeLessThanOrEqual(2 * one + 2000);
    }
  });
});
