import { existsSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const pnpmName = process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm';

/**
 * Makes the workspace ready to run something: finds pnpm, installs what is missing, and gives the environment in which
 * the workspace's own tools, its Node.js and its pnpm come first. Nothing outside of the repository's folder and npm's
 * cache is changed.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 * @throws {Error} when pnpm cannot be had or the installation fails; the message holds what it printed
 */
export async function prepareWorkspace() {
  const env = withPath(process.env, [join(root, 'node_modules/.bin'), await findPnpmFolder()]);
  if (!isInstalled()) {
    console.log('Installing dependencies…');
    const { code, output } = await run('pnpm', ['install', '--frozen-lockfile'], {
      cwd: root,
      env,
    });
    if (code !== 0) throw new Error(`pnpm install failed\n\n${output}`);
  }
  return env;
}

/** Whether the last installation is younger than everything it was made from. */
function isInstalled() {
  const made = ['node_modules/.modules.yaml', 'node_modules/.pnpm-workspace-state-v1.json'];
  const from = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  const age = (/** @type {string} */ file) =>
    statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return (
    existsSync(join(root, 'node_modules/.modules.yaml')) &&
    Math.max(...made.map(age)) > Math.max(...from.map(age))
  );
}

/** The folder of a pnpm of the pinned major version: the machine's, or one that npx keeps in npm's cache. */
async function findPnpmFolder() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const major = /@(\d+)\./.exec(packageManager)?.[1];

  // Asked outside of the repository, where another pnpm would fetch the pinned one before it answers.
  const own = await run('pnpm', ['--version'], { cwd: tmpdir() });
  if (own.code === 0 && own.output.trim().startsWith(`${major}.`)) return folderOn(process.env);

  const args = ['--yes', '--prefer-offline', '--loglevel=error', `--package=${packageManager}`];
  const fetched = await run('npx', [...args, 'node', '-p', 'process.env.PATH'], { cwd: tmpdir() });
  const path = fetched.output.trim().split('\n').at(-1) ?? '';
  if (fetched.code !== 0) {
    throw new Error(
      `${packageManager} is neither on PATH nor to be had through npx.\n\n${fetched.output}`,
    );
  }
  return folderOn({ PATH: path });
}

/** @param {NodeJS.ProcessEnv} env */
function folderOn(env) {
  const folder = (env.PATH ?? '')
    .split(delimiter)
    .find((entry) => existsSync(join(entry, pnpmName)));
  if (folder === undefined) throw new Error('pnpm answered, but is on no folder of PATH');
  return folder;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} folders
 */
function withPath(env, folders) {
  // Windows spells it `Path`, and a copy of the environment no longer ignores case.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [...folders, env[name] ?? ''].join(delimiter) };
}
