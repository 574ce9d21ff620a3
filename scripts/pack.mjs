// `pnpm pack:all`: packs what is published into `packed/`, for a job that may publish and builds nothing.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './lib/processes.mjs';
import { published } from './lib/published.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

const env = await prepareWorkspace();
const target = join(root, 'packed');
rmSync(target, { recursive: true, force: true });
mkdirSync(target);

const steps = [
  [root, ['run', 'build']],
  [root, ['exec', 'node', 'scripts/name-repository.mjs']],
  ...published.map((folder) => [join(root, folder), ['pack', '--pack-destination', target]]),
];
for (const [cwd, args] of /** @type {[string, string[]][]} */ (steps)) {
  const { code, output } = await run('pnpm', args, { cwd, env });
  if (code !== 0) throw new Error(`pnpm ${args.join(' ')} failed\n\n${output}`);
}
