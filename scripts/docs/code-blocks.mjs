import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/workspace.mjs';

/**
 * A block of code on a page.
 *
 * @typedef {object} Block
 * @property {string} language
 * @property {string | undefined} name the file that the page says it is, so that other blocks can import it
 * @property {string} before what a reader takes for granted, from a comment in front of the block
 * @property {string} code
 * @property {number} line where the code starts on the page, from 1
 */

const pattern =
  /(?:<!-- before:\n(?<before>.*?)\n-->\n+)?^```(?<language>\w+)(?: (?<name>\S+))?\n(?<code>.*?)^```$/gms;

/**
 * The blocks of a page. A page names a block's file behind the language, and says what a block takes for granted in a
 * comment `<!-- before: … -->` above it.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function blocksOf(text) {
  return [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => {
    const { before = '', language = '', name, code = '' } = groups ?? {};
    const start = index + whole.lastIndexOf(`\n${code}`) + 1;
    return { language, name, before, code, line: text.slice(0, start).split('\n').length };
  });
}

const workplace = join(root, 'docs/.blocks');

/**
 * Type-checks every block of TypeScript on the pages, each as a module of its own, against the packages' source.
 *
 * @param {readonly string[]} pages paths from the root of the repository
 * @returns {{ checked: number, problems: string[] }}
 */
export function checkCode(pages) {
  rmSync(workplace, { recursive: true, force: true });
  /** @type {Map<string, string>} */
  const origins = new Map();
  for (const page of pages) {
    const blocks = blocksOf(readFileSync(join(root, page), 'utf8'));
    for (const [index, block] of blocks.entries()) {
      if (!['ts', 'tsx'].includes(block.language)) continue;
      const folder = page.replace(/\.md$/, '').replaceAll('/', '-');
      const path = join(folder, block.name ?? `block-${index + 1}.${block.language}`);
      origins.set(path, `${page}:${block.line}`);
      write(path, block);
    }
  }
  return { checked: origins.size, problems: compile().map((problem) => located(problem, origins)) };
}

/**
 * @param {string} path
 * @param {Block} block
 */
function write(path, { before, code }) {
  const file = join(workplace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${before}\n${code}`);
}

/** The compiler's complaints, one a line. */
function compile() {
  try {
    execFileSync(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', 'docs', '--noEmit', '--pretty', 'false'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    return [];
  } catch (error) {
    const { stdout } = /** @type {{ stdout?: string }} */ (error);
    if (!stdout) throw error;
    return stdout.trim().split('\n');
  }
}

/**
 * @param {string} problem
 * @param {ReadonlyMap<string, string>} origins
 */
function located(problem, origins) {
  const file = /^docs\/\.blocks\/(.*?)\(/.exec(problem)?.[1];
  const origin = file && origins.get(file);
  return origin ? `${problem.replace(`docs/.blocks/${file}`, `${origin}, in the block`)}` : problem;
}
