import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';
import { table } from './marked-part.mjs';

/** The design tokens with what they are for, from the comments of `tokens.css`, a table a group. */
export function tokensTables() {
  const css = readFileSync(join(root, 'packages/ui/src/theme/tokens.css'), 'utf8');
  const rules = css.slice(css.indexOf(':where(.ac-root)'));
  const tokens = rules.slice(0, rules.indexOf('\n}'));
  return tokens
    .split(/\/\* == (?=.* == \*\/)/)
    .slice(1)
    .map((group) => {
      const [title = ''] = group.split(' == */');
      const rows = [...group.matchAll(/\/\* ([^*]*) \*\/\s*(--ac-[\w-]+):/g)].map(
        ([, text = '', name = '']) => [`\`${name}\``, text.replace(/\s+/g, ' ')],
      );
      return `**${title}**\n\n${table([['Token', 'For'], ...rows])}`;
    })
    .join('\n\n');
}
