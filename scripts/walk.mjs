// Lets two users walk at random through two tabs: `pnpm walk --minutes 10`. `--seed` repeats a walk that has failed,
// `--steps` is how many actions one has.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAllOnSignal, run } from './lib/processes.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

endAllOnSignal();
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    steps: { type: 'string', default: '200' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'account-center-walk-'));
const report = join(folder, 'walk.json');
try {
  const env = await prepareWorkspace();
  const { code, output } = await run(
    'vitest',
    ['run', '--project', 'ui', '--maxWorkers=1', 'test/campaign/walk.test.tsx'],
    {
      cwd: root,
      env: {
        ...env,
        WALK_MINUTES: values.minutes,
        WALK_STEPS: values.steps,
        WALK_REPORT: report,
        ...(values.seed !== undefined && { WALK_SEED: values.seed }),
      },
      timeout: (Number(values.minutes) + 10) * 60_000,
    },
  );
  console.log(output.trimEnd());
  summarize();
  process.exitCode = code ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** How often each write was done, so that one sees how far the walks have come. */
function summarize() {
  /** @type {{ place: string, seed: number, done: string[] }[]} */
  const walks = JSON.parse(readFileSync(report, 'utf8'));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { done } of walks) {
    for (const request of done) counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  console.log(`\n${walks.length} walks of ${values.steps} actions. The server did:`);
  for (const [request, count] of [...counts].sort(([, one], [, other]) => other - one)) {
    console.log(`${String(count).padStart(6)}  ${request}`);
  }
}
