import { expect, it } from 'vitest';
import { uniqueName } from './unique-name.ts';

it.each([
  ['a free name', [], 'Phone'],
  ['a taken name', ['Phone'], 'Phone 2'],
  ['a name that is taken with its numbers', ['Phone 2', 'Phone'], 'Phone 3'],
  ['a name of which only a number is taken', ['Phone 2'], 'Phone'],
])('gives %s', (_, taken, unique) => {
  expect(uniqueName('Phone', taken)).toBe(unique);
});
