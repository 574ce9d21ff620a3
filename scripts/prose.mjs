// Checks spelling (cspell, US English) and terms (textlint) in documentation, comments, and product texts.
// Pass files to check only those.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextlintKernelDescriptor } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { createLinter, loadLinterFormatter } from 'textlint';
import terminology from 'textlint-rule-terminology';
import { run } from './lib/processes.mjs';
import { root } from './lib/workspace.mjs';
import { prosePlugin } from './prose/prose-plugin.mjs';

const isProse = /\.(?:ts|tsx|mts|mjs|md|mdx)$/;
/** Generated files, quotations from a server, other languages, and the table of terms itself. */
const isExempt =
  /^(?:api|docs\/api|mocks\/recordings|apps\/hosts\/src\/hosts)\/|CHANGELOG\.md$|\/locales\/(?:ar|de|pseudo)|^scripts\/prose\//;

const given = process.argv.slice(2);
const files = (given.length > 0 ? given : await trackedFiles()).filter(
  (file) => isProse.test(file) && !isExempt.test(file),
);
const results = await Promise.all([spelling(), terms()]);
process.exitCode = results.every(Boolean) ? 0 : 1;

async function trackedFiles() {
  const list = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  return list.output.split('\n').filter(Boolean);
}

async function spelling() {
  const targets = given.length > 0 ? files : ['.'];
  const args = ['lint', '--no-progress', '--no-must-find-files', ...targets];
  const { code, output } = await run('cspell', args, { cwd: root });
  console.log(output.trim());
  return code === 0;
}

async function terms() {
  const table = JSON.parse(readFileSync(join(root, 'scripts/prose/terms.json'), 'utf8'));
  const linter = createLinter({
    cwd: root,
    descriptor: new TextlintKernelDescriptor({
      rules: [
        {
          ruleId: 'terminology',
          rule: terminology,
          options: { defaultTerms: false, terms: table },
        },
      ],
      plugins: [
        { pluginId: 'markdown', plugin: markdown.default ?? markdown },
        { pluginId: 'prose', plugin: prosePlugin },
      ],
      filterRules: [],
    }),
  });
  const found = await linter.lintFiles(files.map((file) => join(root, file)));
  const bad = found.filter(({ messages }) => messages.length > 0);
  const formatter = await loadLinterFormatter({ formatterName: 'unix' });
  if (bad.length > 0) console.log(formatter.format(bad));
  const count = bad.reduce((sum, { messages }) => sum + messages.length, 0);
  console.log(`Terms: ${files.length} files checked, ${count} problems`);
  return count === 0;
}
