import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['Alice', 'ALICE'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
  ['İstanbul', 'istanbul'],
  ['ISPARTA', 'ısparta'],
  ['Straße', 'STRASSE'],
  ['თამარ', 'თამარ'],
  ['Ａｌｉｃｅ', 'alice'],
  ['\u200bAlice\u202c', 'Alice'],
  ['Jose\u0301', 'José'],
])('takes %s and %s for the same', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});
