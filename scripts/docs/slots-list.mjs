import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';

const groups = {
  Everywhere: ['primitives', 'frame', 'forms', 'locales'],
  'The account center': ['account-center'],
  'Step-up': ['step-up'],
  Sections: ['sections'],
};

/** Every slot that takes a class of the host's, from the calls that name them, a list for each part of the library. */
export function slotsList() {
  return Object.entries(groups)
    .map(([title, folders]) => {
      const names = new Set(folders.flatMap(slotsIn));
      return `- **${title}**: ${[...names]
        .sort()
        .map((name) => `\`${name}\``)
        .join(', ')}`;
    })
    .join('\n');
}

/** @param {string} folder */
function slotsIn(folder) {
  const source = join(root, 'packages/ui/src', folder);
  return globSync('**/*.tsx', { cwd: source })
    .filter((file) => !/\.(stories|test|kit)\b/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      return [...text.matchAll(/\bpart\(\s*'([\w-]+)'/g)].map(([, name = '']) => name);
    });
}
