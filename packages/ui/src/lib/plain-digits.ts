import { asciiDigits } from './ascii-digits.ts';

/** The text with the decimal digits of every script as `0` to `9`, and the rest of it as it is. */
export const plainDigits = (text: string): string =>
  text.replaceAll(/\p{Nd}/gu, (digit) => asciiDigits(digit));
