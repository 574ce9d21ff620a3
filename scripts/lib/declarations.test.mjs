import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportsOf } from './declarations.mjs';

let folder = '';
const write = (/** @type {string} */ name, /** @type {string} */ text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declarations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('exportsOf', () => {
  it('gives declarations without their comments', () => {
    const file = write(
      'a.d.ts',
      `/** A thing.
 * With a second line. */
export type A = {
    /** Of it. */
    readonly b: string;
};
declare const hidden: 1;
//# sourceMappingURL=a.d.ts.map`,
    );
    expect(exportsOf(file)).toEqual([
      { name: 'A', text: 'type A = {\n    readonly b: string;\n};' },
    ]);
  });

  it('follows what is handed on, under its new name, and names other packages', () => {
    write('a.d.ts', 'export declare const a: () => void;\nexport type T = 1;');
    const file = write(
      'index.d.ts',
      `export { a as b, type T, } from './a.ts';\nexport { z } from 'other';`,
    );
    expect(exportsOf(file)).toEqual([
      { name: 'T', text: 'type T = 1;' },
      { name: 'b', text: 'const a: () => void;' },
      { name: 'z', text: '// from other' },
    ]);
  });

  it('keeps every form of an overloaded function', () => {
    const file = write(
      'a.d.ts',
      'export declare function f(a: 1): 1;\nexport declare function f(a: 2): 2;',
    );
    expect(exportsOf(file)[0]?.text).toBe('function f(a: 1): 1;\nfunction f(a: 2): 2;');
  });
});
