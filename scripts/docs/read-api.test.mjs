import { beforeAll, describe, expect, it } from 'vitest';
import { readApi } from './read-api.mjs';
import { renderEntry } from './render-api.mjs';

/** @type {import('./read-api.mjs').EntryApi[]} */
let entries = [];
beforeAll(() => {
  entries = readApi(['packages/client']);
}, 60_000);

const exported = (/** @type {string} */ name) =>
  entries[0]?.exports.find((item) => item.name === name);

describe('readApi', () => {
  it('knows a function with its type and comment', () => {
    expect(exported('isNetworkError')).toMatchObject({
      kind: 'function',
      signature: '(error: unknown) => error is NetworkError',
      doc: expect.stringContaining('NetworkError'),
    });
  });

  it('lists the members of an object, with those that it has from another type', () => {
    const members = exported('ApiErrorInit')?.members.map(({ name }) => name);
    expect(members).toEqual(expect.arrayContaining(['status', 'action']));
  });

  it('finds a comment at every exported name', () => {
    const silent = entries.flatMap(({ exports }) => exports.filter(({ doc }) => doc === ''));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('is written as a page, each name under a heading', () => {
    const [entry] = entries;
    const page = entry ? renderEntry(entry) : '';
    for (const { name } of entry?.exports ?? []) expect(page).toContain(`### \`${name}\``);
  });
});
