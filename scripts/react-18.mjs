// Runs tests of the interface with React 18: in a copy of the sources whose workspace asks for that version, so that
// every dependency gets it too. `node scripts/react-18.mjs [test files]`; a telling few by default, `--all` for all.
// `--report file` keeps Vitest's own report.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAllOnSignal, run } from './lib/processes.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

endAllOnSignal();
const { values, positionals } = parseArgs({
  options: { report: { type: 'string' }, all: { type: 'boolean' } },
  allowPositionals: true,
});

/** Rendering on a server, providers, dialogs, forms and step-up: where the versions of React differ. */
const telling = [
  'src/test/react-version.test.ts',
  'src/account-center/server-rendering.test.tsx',
  'src/core/account-provider.test.tsx',
  'src/primitives/dialog.test.tsx',
  'src/sections/email/email.test.tsx',
  'src/step-up/step-up-dialog.test.tsx',
];

const env = await prepareWorkspace();
const folder = mkdtempSync(join(tmpdir(), 'account-center-react-18-'));
try {
  await copyWorkspace();
  await must('pnpm', [
    'install',
    '--no-frozen-lockfile',
    '--prefer-offline',
    '--filter',
    '@account-center/ui...',
  ]);
  const files = values.all ? [] : positionals.length > 0 ? positionals : telling;
  const report = values.report ? ['--reporter=json', `--outputFile.json=${values.report}`] : [];
  const vitest = ['exec', 'vitest', 'run', '--project', 'ui', '--reporter=default', ...report];
  const { code, output } = await run('pnpm', [...vitest, ...files], {
    cwd: folder,
    env: { ...env, REACT_MAJOR: '18' },
  });
  console.log(output);
  process.exitCode = code;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function copyWorkspace() {
  const wanted =
    /^(packages|mocks)\/|^(package\.json|pnpm-(lock|workspace)\.yaml|tsconfig\.base\.json|vitest\.config\.ts)$/;
  const { output } = await must(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard'],
    root,
  );
  for (const file of output.split('\n').filter((path) => wanted.test(path))) {
    // A file that is deleted and not committed yet is listed still.
    cpSync(join(root, file), join(folder, file), { errorOnExist: false, force: true });
  }
  // The configuration of the tests names them.
  for (const other of ['examples', 'scripts']) mkdirSync(join(folder, other));
  const workspace = join(folder, 'pnpm-workspace.yaml');
  const text = readFileSync(workspace, 'utf8')
    .replace(/^ {2}(react|react-dom): .*$/gm, '  $1: ^18.3.1')
    .replace(/^packages:\n( {2}- .*\n)+/m, 'packages:\n  - packages/*\n  - mocks\n');
  writeFileSync(workspace, text);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function must(command, args, cwd = folder) {
  const result = await run(command, args, { cwd, env });
  if (result.code !== 0) throw new Error(`${command} ${args.join(' ')}\n\n${result.output}`);
  return result;
}
