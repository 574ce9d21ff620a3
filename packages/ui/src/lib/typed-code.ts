import { readCode } from './read-code.ts';

/** The code that stands in an input right now, whether or not the page was told of it. */
export const typedCode = (input: HTMLInputElement | null, length: number): string =>
  readCode(input?.value ?? '', length).digits;
