// `pnpm mutants server [files…]`: changes the source in small ways and looks whether a test notices. Takes long, and is no
// part of `npm test`. What was found out before is kept in `reports/mutants` and not tried again unless it has changed.
import { spawnSync } from 'node:child_process';
import { root } from '../lib/workspace.mjs';
import { targetOf } from './targets.mjs';

const [name, ...files] = process.argv.slice(2);
const { mutate } = targetOf(name);
// A run of some files keeps what is known of the others.
const only = files.length > 0 ? ['--mutate', files.join(',')] : ['--mutate', mutate.join(',')];

const { status } = spawnSync(
  'pnpm',
  ['exec', 'stryker', 'run', 'scripts/mutants/stryker.config.mjs', ...only],
  { cwd: root, stdio: 'inherit', env: { ...process.env, MUTANTS: name } },
);
process.exitCode = status ?? 1;
