// Removes what was built, so that no file of a former build is packed.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/workspace.mjs';

const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name));
for (const folder of [...packages, 'mocks']) {
  rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
}
