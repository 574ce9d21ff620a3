import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { published } from '../lib/published.mjs';
import { root } from '../lib/workspace.mjs';
import { blocksOf } from './code-blocks.mjs';

/** Commands of pnpm and npm that are no script of ours. */
const ownCommands = new Set(['install', 'i', 'add', 'create', 'run', 'exec', 'dlx']);

/**
 * Looks for commands on the pages that do not exist: scripts that package.json lacks, packages that no one publishes.
 *
 * @param {readonly string[]} pages paths from the root of the repository
 * @returns {{ checked: number, problems: string[] }}
 */
export function checkCommands(pages) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const known = new Set(published.map((folder) => manifestOf(folder).name));
  const hasOneCommand = (/** @type {string} */ name) =>
    published
      .map((folder) => manifestOf(folder))
      .some((manifest) => manifest.name === name && Object.keys(manifest.bin ?? {}).length === 1);
  let checked = 0;
  /** @type {string[]} */
  const problems = [];
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, name = ''] of text.matchAll(/`npx (?:--?\S+ )*([^\s`-][^\s`]*)/g)) {
      if (!/^(?:@|pnpm\b)/.test(name))
        problems.push(`${page}: npx needs a scoped package, not "${name}"`);
    }
    for (const { language, code, line } of blocksOf(text)) {
      if (language !== 'sh') continue;
      checked += 1;
      const complain = (/** @type {string} */ what) => problems.push(`${page}:${line}: ${what}`);
      for (const [, , name = ''] of code.matchAll(/^(npx )?pnpm(?:@12)? (?:run )?([\w:-]+)/gm)) {
        if (!ownCommands.has(name) && !(name in scripts)) complain(`there is no script "${name}"`);
      }
      for (const [, name = ''] of code.matchAll(/^npm (start|test)\b/gm)) {
        if (!(name in scripts)) complain(`there is no script "${name}"`);
      }
      for (const [name] of code.matchAll(/@account-center\/[\w-]+/g)) {
        if (!known.has(name)) complain(`there is no package ${name}`);
      }
      // npx runs whatever package has the name: a free, unscoped one could be registered by an attacker.
      for (const [, name = ''] of code.matchAll(/\bnpx (?:--?\S+ )*([^\s-]\S*)/g)) {
        if (!/^pnpm(?:@|$)/.test(name) && !name.startsWith('@')) {
          complain(`npx needs a scoped package, not "${name}"`);
        } else if (known.has(name) && !hasOneCommand(name)) {
          complain(`npx cannot run ${name}, which does not have exactly one command`);
        }
      }
    }
  }
  return { checked, problems };
}

/** @param {string} folder */
const manifestOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
