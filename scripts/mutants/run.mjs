// `pnpm mutants server [files…] [--tests tests…]`: changes the source in small ways and looks whether a test notices. Takes
// long, and is no part of `npm test`. What was found out before is kept in `reports/mutants` and not tried again unless it
// has changed.
import { spawnSync } from 'node:child_process';
import { root } from '../lib/workspace.mjs';
import { notTests, targetOf } from './targets.mjs';

const [name, ...rest] = process.argv.slice(2);
const { mutate } = targetOf(name);
const divider = rest.indexOf('--tests');
const files = divider < 0 ? rest : rest.slice(0, divider);
const tests = divider < 0 ? [] : rest.slice(divider + 1);
// A run of some files keeps what is known of the others.
const only = ['--mutate', (files.length > 0 ? [...files, ...notTests] : mutate).join(',')];

const { status } = spawnSync(
  'pnpm',
  ['exec', 'stryker', 'run', 'scripts/mutants/stryker.config.mjs', ...only],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTANTS: name, MUTANTS_TESTS: tests.join(',') },
  },
);
process.exitCode = status ?? 1;
