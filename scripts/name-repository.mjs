// Writes into each package that is published where its source is: a fork publishes under its own name. Part of
// `pnpm release`, in a job on GitHub; changes nothing elsewhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { published } from './lib/published.mjs';
import { repositoryOf } from './lib/repository.mjs';
import { root } from './lib/workspace.mjs';

for (const folder of published) {
  const repository = repositoryOf(folder, process.env);
  if (!repository) continue;
  const file = join(root, folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...manifest, repository }, null, 2)}\n`);
}
