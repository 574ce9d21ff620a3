import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { published } from '../lib/published.mjs';
import { root } from '../lib/workspace.mjs';
import { blocksOf } from './code-blocks.mjs';

/** Commands of pnpm and npm that are no script of ours. */
const ownCommands = new Set(['install', 'i', 'add', 'create', 'run', 'exec', 'dlx']);

/**
 * Looks for commands on the pages that do not exist: scripts that package.json lacks, packages that nobody publishes.
 *
 * @param {readonly string[]} pages paths from the root of the repository
 * @returns {{ checked: number, problems: string[] }}
 */
export function checkCommands(pages) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const known = new Set(published.map((folder) => manifestOf(folder).name));
  const bins = new Set(published.flatMap((folder) => Object.keys(manifestOf(folder).bin ?? {})));
  let checked = 0;
  /** @type {string[]} */
  const problems = [];
  for (const page of pages) {
    for (const { language, code, line } of blocksOf(readFileSync(join(root, page), 'utf8'))) {
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
      for (const [, name = ''] of code.matchAll(/^npx (?!pnpm)(?:--\S+ )*([\w-]+)(?: |$)/gm)) {
        if (!bins.has(name)) complain(`no package has a command "${name}"`);
      }
    }
  }
  return { checked, problems };
}

/** @param {string} folder */
const manifestOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
