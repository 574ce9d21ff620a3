import { anyCharacter, type CharSet, classes, complement, single, union } from './char-set.ts';

/** A regular expression as a tree. `max` is `Infinity` for a repeat without end. */
export type Pattern =
  | { readonly type: 'characters'; readonly set: CharSet }
  /** `^`, `$`, `\b` and `\B`: takes no character. */
  | { readonly type: 'edge'; readonly edge: '^' | '$' | 'b' | 'B' }
  | { readonly type: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly type: 'choice'; readonly branches: readonly Pattern[] }
  | {
      readonly type: 'repeat';
      readonly part: Pattern;
      readonly min: number;
      readonly max: number;
      readonly isLazy: boolean;
    };

/** Something that this reader does not know: lookarounds, references back, oddities of old browsers. */
class UnknownSyntaxError extends Error {}

const controls: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  v: '\v',
  0: '\0',
};

/** Reads one pattern from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Pattern {
    const pattern = this.#choice();
    if (this.#at < this.#source.length) throw new UnknownSyntaxError();
    return pattern;
  }

  /** Takes what matches here; `undefined` when nothing does. */
  #take(expected: RegExp): string | undefined {
    const found = new RegExp(expected.source, 'y');
    found.lastIndex = this.#at;
    const [taken] = found.exec(this.#source) ?? [];
    this.#at += taken?.length ?? 0;
    return taken;
  }

  #choice(): Pattern {
    const branches = [this.#sequence()];
    while (this.#take(/\|/)) branches.push(this.#sequence());
    const [only] = branches;
    return branches.length === 1 && only ? only : { type: 'choice', branches };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      parts.push(this.#repeat());
    }
    return { type: 'sequence', parts };
  }

  #repeat(): Pattern {
    const part = this.#atom();
    const quantifier = this.#take(/[*+?]|\{\d{1,6}(?:,\d{0,6})?\}/);
    if (!quantifier) return part;
    const isLazy = this.#take(/\?/) !== undefined;
    const [min = 0, max = min] =
      {
        '*': [0, Number.POSITIVE_INFINITY],
        '+': [1, Number.POSITIVE_INFINITY],
        '?': [0, 1],
      }[quantifier] ?? bounds(quantifier);
    return { type: 'repeat', part, min, max, isLazy };
  }

  #atom(): Pattern {
    if (this.#take(/\(\?:|\(\?<[A-Za-z]\w*>|\((?!\?)/)) {
      const inner = this.#choice();
      if (!this.#take(/\)/)) throw new UnknownSyntaxError();
      return inner;
    }
    const edge = this.#take(/[\^$]|\\[bB]/);
    if (edge) return { type: 'edge', edge: edge.slice(-1) as '^' | '$' | 'b' | 'B' };
    if (this.#take(/\[/)) return { type: 'characters', set: this.#class() };
    if (this.#take(/\./)) return { type: 'characters', set: anyCharacter };
    const plain = this.#take(/[^\\^$.*+?()[\]{}|]/);
    return { type: 'characters', set: plain ? single(plain) : this.#escape() };
  }

  #escape(): CharSet {
    const taken = this.#take(
      /\\(?:[dDwWsStnrfv]|0(?!\d)|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|[^\dA-Za-z])/,
    );
    if (!taken) throw new UnknownSyntaxError();
    const [, name = '', ...code] = taken;
    if (code.length > 0) return single(String.fromCharCode(Number.parseInt(code.join(''), 16)));
    return classes[name] ?? single(controls[name] ?? name);
  }

  #class(): CharSet {
    const isInverse = this.#take(/\^/) !== undefined;
    const sets: CharSet[] = [];
    while (!this.#take(/\]/)) {
      const from = this.#classMember();
      const to = this.#take(/-(?!\])/) ? this.#classMember() : undefined;
      sets.push(to ? range(from, to) : from);
    }
    const set = union(...sets);
    return isInverse ? complement(set) : set;
  }

  #classMember(): CharSet {
    // There it is the backspace, which no field holds.
    if (this.#take(/\\b/)) return single('\b');
    const plain = this.#take(/[^\\\]]/);
    return plain ? single(plain) : this.#escape();
  }
}

const bounds = (quantifier: string): [number, number] => {
  const [min = '', max] = quantifier.slice(1, -1).split(',');
  const least = Number(min);
  return [least, max === undefined ? least : max === '' ? Number.POSITIVE_INFINITY : Number(max)];
};

const onlyOne = (set: CharSet): number | undefined => {
  const [[first, end] = [0, -1], ...more] = set;
  return first === end && more.length === 0 ? first : undefined;
};

const range = (from: CharSet, to: CharSet): CharSet => {
  const [first, last] = [onlyOne(from), onlyOne(to)];
  // Beside a class the dash is a character of its own.
  if (first === undefined || last === undefined) return union(from, single('-'), to);
  if (first > last) throw new UnknownSyntaxError();
  return [[first, last]];
};

/** Reads a regular expression without flags; `undefined` for one with anything in it that is not known here. */
export const parsePattern = (source: string): Pattern | undefined => {
  try {
    return new Reader(source).read();
  } catch (error) {
    if (error instanceof UnknownSyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
};
