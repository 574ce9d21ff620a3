import type { PasswordUserInfo } from './password-policy.ts';

const SHORTEST = 3;

const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '8ik',
  '9ol',
];

const sequences = rows
  .flatMap((row) => [row, [...row].reverse().join('')])
  .flatMap((row) => [row, row.toUpperCase()]);

const longest = (lengths: readonly number[]): number => Math.max(0, ...lengths);

const startsWith = (text: string, phrase: string) =>
  text.toLowerCase().startsWith(phrase.toLowerCase());

const lengthIfStart = (text: string, phrase: string): number =>
  startsWith(text, phrase) ? phrase.length : 0;

/** How many equal characters a text starts with; fewer than three count as none. */
export const runLength = (text: string): number => {
  const characters = [...text];
  const end = characters.findIndex((character) => character !== characters[0]);
  const length = end === -1 ? characters.length : end;
  return length >= SHORTEST ? length : 0;
};

/**
 * How many characters at the start of a text follow each other in the alphabet, among the digits
 * or on a keyboard, forwards or backwards, in one case; fewer than three count as none.
 */
export const sequenceLength = (text: string): number => {
  let length = Math.min(1, text.length);
  while (
    length < text.length &&
    sequences.some((sequence) => sequence.includes(text.slice(0, length + 1)))
  ) {
    length += 1;
  }
  return length >= SHORTEST ? length : 0;
};

/** The length of the longest forbidden word that a text starts with, regardless of case. */
export const wordLength = (text: string, words: readonly string[]): number =>
  longest(words.map((word) => lengthIfStart(text, word)));

const nameLength = (text: string, name: string): number =>
  startsWith(text, name)
    ? name.length
    : longest(
        [name.replaceAll(/\s+/g, ''), ...name.split(' ')].map((part) => lengthIfStart(text, part)),
      );

/** The length of the longest piece of user information that a text starts with, regardless of case. */
export const userInfoLength = (
  text: string,
  { name, username, email, phone }: PasswordUserInfo,
): number =>
  longest([
    name ? nameLength(text, name) : 0,
    ...[username, email?.split('@')[0], phone].map((part) =>
      part ? lengthIfStart(text, part) : 0,
    ),
  ]);
