import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A name that a module exports, and how it is declared.
 *
 * @typedef {object} Declared
 * @property {string} name as it is exported
 * @property {string} text the declaration, comments left out; empty for one that comes from another package
 */

/**
 * The statements of a file of declarations: the compiler writes each at the start of a line, and what belongs to it
 * indented or closing.
 *
 * @param {string} source
 */
export function statementsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  /** @type {string[]} */
  const statements = [];
  for (const line of code.split('\n')) {
    if (line.trim() === '' || line === "'use client';") continue;
    const last = statements.length - 1;
    if (/^[A-Za-z]/.test(line) || last < 0) statements.push(line);
    else statements[last] += `\n${line}`;
  }
  return statements;
}

/**
 * @param {string} file
 * @param {string} specifier
 */
const target = (file, specifier) => {
  const path = join(dirname(file), specifier);
  const candidates = [path.replace(/\.(tsx?|js)$/, '.d.ts'), `${path}.d.ts`];
  return candidates.find((candidate) => existsSync(candidate));
};

/**
 * Every name that a file of declarations exports, in alphabetical order, with re-exports followed to where they are
 * declared.
 *
 * @param {string} file a `.d.ts` of `tsc`
 * @returns {Declared[]}
 */
export function exportsOf(file) {
  /** @type {Declared[]} */
  const found = [];
  for (const statement of statementsOf(readFileSync(file, 'utf8'))) {
    const list = /^export (type )?\{([\s\S]*?)\}(?: from ['"](.+?)['"])?;/.exec(statement);
    if (list) {
      for (const part of (list[2] ?? '').split(',').filter((one) => one.trim())) {
        const [from = '', to = from] = part
          .trim()
          .replace(/^type /, '')
          .split(' as ');
        found.push({ name: to, text: list[3] ? declarationOf(file, list[3], from) : '' });
      }
      continue;
    }
    const name =
      /^export (?:declare )?(?:abstract )?(?:const|function|class|type|interface|enum) (\w+)/.exec(
        statement,
      )?.[1];
    if (name) found.push({ name, text: tidy(statement) });
  }
  /** @type {Map<string, string>} */
  const texts = new Map();
  // An overloaded function is declared more than once.
  for (const { name, text } of found) {
    const before = texts.get(name);
    texts.set(name, before === undefined ? text : `${before}\n${text}`);
  }
  return [...texts]
    .map(([name, text]) => ({ name, text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {string} name
 */
function declarationOf(file, specifier, name) {
  const from = specifier.startsWith('.') ? target(file, specifier) : undefined;
  if (from === undefined) return `// from ${specifier}`;
  return exportsOf(from).find((declared) => declared.name === name)?.text ?? '';
}

/** @param {string} text */
const tidy = (text) => text.replace(/^export (declare )?/, '').trimEnd();
