// Finds a Chromium for the tests, or installs one. As a command it prints the path.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { endAllOnSignal, run } from './lib/processes.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

/**
 * Finds a Chromium, see `findChromium`. With none there, tries to install one: by Debian's package where that is
 * allowed, because it brings the libraries and fonts with it, and by Playwright otherwise.
 *
 * @param {NodeJS.ProcessEnv} env the workspace's environment, see `prepareWorkspace`
 * @returns {Promise<string>} the path of its program
 * @throws {Error} when there is none and none could be installed; the message says what to do
 */
export async function ensureBrowser(env) {
  // Loaded late, since it needs what `prepareWorkspace` installs.
  const { findChromium } = await import('./lib/chromium.mjs');
  const found = findChromium();
  if (found) return found;

  console.log('Installing Chromium…');
  const isRoot = process.getuid?.() === 0;
  /** @type {string[]} */
  const outputs = [];
  for (const attempt of isRoot && isDebian() ? [byDebian, byPlaywright] : [byPlaywright]) {
    outputs.push(await attempt(env, isRoot));
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    `${outputs.join('\n')}\nNo Chromium found and none could be installed. Install Chromium or Chrome, ` +
      'or set CHROMIUM_PATH to one, or leave out the checks that need it: npm test -- --list',
  );
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}

/** @param {NodeJS.ProcessEnv} env */
async function byDebian(env) {
  const options = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  };
  const update = await run('apt-get', ['update', '-qq'], options);
  const install = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    options,
  );
  return update.output + install.output;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isRoot
 */
async function byPlaywright(env, isRoot) {
  const withDependencies = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  const args = ['install', ...withDependencies, 'chromium'];
  const { output } = await run('playwright', args, { cwd: root, env, timeout: 10 * 60_000 });
  return output;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  endAllOnSignal();
  try {
    console.log(await ensureBrowser(await prepareWorkspace()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
