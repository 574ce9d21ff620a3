import { asciiDigits } from './ascii-digits.ts';
import { plainDigits } from './plain-digits.ts';

/** The code in a text, and whether it is one for certain: only then may it be sent without a press. */
export type ReadCode = {
  /** Digits `0` to `9`, at most as many as the code has. */
  readonly digits: string;
  readonly isCertain: boolean;
};

/** What may stand between the groups of one code: a space, a dash or a dot. */
const gap = String.raw`[\p{Zs}\p{Pd}\u2212.·]`;

/** Three pairs of digits may be a date or a time as well as a code. */
const dateLike = /(?<!\d)\d{2}([.·\p{Pd}\u2212])\d{2}\1\d{2}(?!\d)/u;

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** The codes of a text that is about more than the code: what has exactly the right length, in one piece or in groups. */
const codesIn = (text: string, length: number): readonly string[] => {
  const whole = text.match(new RegExp(`(?<!\\d)\\d{${length}}(?!\\d)`, 'g'));
  if (whole) return [...new Set(whole)];
  const groups = text.match(new RegExp(String.raw`\d+(?:${gap}\d+)+`, 'gu')) ?? [];
  const codes = groups.map(asciiDigits).filter((digits) => digits.length === length);
  return [...new Set(codes)];
};

/**
 * Reads a one-time code from what was typed, pasted or filled in: digits of every script, with gaps, or in a sentence
 * with other numbers.
 *
 * @example readCode('Valid for 10 minutes: 482913', 6) // 482913, certain
 */
export const readCode = (text: string, length: number): ReadCode => {
  const plain = plainDigits(text.replaceAll(invisible, ''));
  const all = asciiDigits(plain);
  const [code, ...others] = codesIn(plain, length);
  if (code !== undefined) {
    const isWhole = plain.includes(code);
    return { digits: code, isCertain: others.length === 0 && (isWhole || !dateLike.test(plain)) };
  }
  const isTyped = new RegExp(`^(?:[\\d\\s]|${gap})*$`, 'u').test(plain);
  // Letters typed by mistake are left out; of a text with numbers alone no one knows which one is meant.
  const isCertain = all.length === length && (isTyped || /^\D*\d+\D*$/.test(plain));
  return { digits: all.slice(0, length), isCertain };
};
