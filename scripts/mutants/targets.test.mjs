import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/workspace.mjs';
import { notTests, targetOf, targets } from './targets.mjs';

describe.each(targets)('the mutants of $name', ({ mutate }) => {
  const wanted = mutate.filter((pattern) => !pattern.startsWith('!'));

  it.each(wanted)('have files: %s', (pattern) => {
    expect(globSync(pattern, { cwd: root })).not.toEqual([]);
  });

  it('are named without commas, at which they are taken apart', () => {
    for (const pattern of [...mutate, ...notTests]) expect(pattern).not.toContain(',');
  });

  it('change no tests', () => {
    const couldBeTests = wanted.some((pattern) => pattern.includes('*'));
    if (couldBeTests) expect(mutate).toEqual(expect.arrayContaining([...notTests]));
  });
});

it('there are no mutants of anything else', () => {
  expect(() => targetOf('mocks')).toThrow('choose one of server, client, ui');
  expect(() => targetOf(undefined)).toThrow('choose one of');
});
