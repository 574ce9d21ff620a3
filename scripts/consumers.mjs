// Proves that the packed packages work in apps of others: see consumers/README.md. Run after `pnpm build`.
// `node scripts/consumers.mjs [names] [--report file] [--keep]`
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumOptions } from './lib/chromium.mjs';
import { copiesOf } from './lib/installed-copies.mjs';
import { end, endAllOnSignal, run, start } from './lib/processes.mjs';
import { published } from './lib/published.mjs';
import { visitConsumer } from './lib/visit-consumer.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

endAllOnSignal();
const { values, positionals } = parseArgs({
  options: { report: { type: 'string' }, keep: { type: 'boolean' } },
  allowPositionals: true,
});

const all = readdirSync(join(root, 'consumers'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no consumer ${unknown.join(', ')}: ${all.join(', ')}`);

const port = Number(process.env.CONSUMER_PORT ?? 5269);
const logtoPort = Number(process.env.FAKE_LOGTO_PORT ?? 3369);
const origin = `http://localhost:${port}`;
const endpoint = `http://localhost:${logtoPort}`;
/** Nothing that is installed here may come twice. */
const single = [
  'react',
  'react-dom',
  '@tanstack/react-query',
  '@tanstack/query-core',
  '@account-center/client',
  'zod',
];

const counts = { passed: 0, failed: 0 };
const env = await prepareWorkspace();
const temporary = mkdtempSync(join(tmpdir(), 'account-center-consumers-'));
try {
  const tarballs = await pack();
  const browser = await chromium.launch(chromiumOptions());
  for (const name of positionals.length > 0 ? positionals : all) {
    const startedAt = performance.now();
    const problems = await tryConsumer(name, tarballs, browser).catch((error) => [String(error)]);
    counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`${problems.length === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
    for (const problem of problems) console.log(`  ${problem}`);
  }
  await browser.close();
} finally {
  if (values.keep) console.log(`Kept in ${temporary}`);
  else rmSync(temporary, { recursive: true, force: true });
}
if (values.report) writeFileSync(values.report, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Packs every package, and gives the tarballs by the packages' names. */
async function pack() {
  /** @type {Record<string, string>} */
  const tarballs = {};
  for (const folder of published) {
    const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = join(temporary, `${name.replace('/', '-')}.tgz`);
    await must('pnpm', ['pack', '--out', file], join(root, folder));
    tarballs[name] = `file:${file}`;
  }
  return tarballs;
}

/**
 * Installs, builds and visits one consumer.
 *
 * @param {string} name
 * @param {Record<string, string>} tarballs
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<string[]>} what is wrong
 */
async function tryConsumer(name, tarballs, browser) {
  const folder = join(temporary, name);
  mkdirSync(folder);
  cpSync(join(root, 'consumers', name), folder, { recursive: true });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const dependency of Object.keys(manifest.dependencies)) {
    manifest.dependencies[dependency] = tarballs[dependency] ?? manifest.dependencies[dependency];
  }
  writeFileSync(file, JSON.stringify(manifest, null, 2));

  await must('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  const problems = single.flatMap((dependency) => {
    const copies = copiesOf(folder, dependency);
    return copies.length > 1
      ? [`${dependency} is there ${copies.length} times: ${copies.join(', ')}`]
      : [];
  });

  const { createFakeLogto, seedDemo } = await import('../mocks/dist/index.js');
  const { serveFakeLogto } = await import('../mocks/dist/node.js');
  const logto = createFakeLogto({ endpoint });
  await seedDemo(logto, origin);
  const application = {
    id: 'consumer',
    name: 'Consumer',
    type: manifest.consumer?.application ?? 'SPA',
    isThirdParty: false,
    secret: 'consumer-secret',
    redirectUris: [`${origin}/callback`],
    postLogoutRedirectUris: [origin, `${origin}/`],
    corsAllowedOrigins: [],
  };
  logto.state.oidc.addApplication(application, { lasting: true });
  const machine = {
    ...application,
    id: 'consumer-server',
    name: 'Consumer server',
    type: /** @type {const} */ ('MachineToMachine'),
    redirectUris: [],
    postLogoutRedirectUris: [],
  };
  logto.state.oidc.addApplication(machine, { lasting: true });
  const served = await serveFakeLogto(logto, { port: logtoPort, hostname: 'localhost' });

  const settings = {
    PORT: String(port),
    HOST: 'localhost',
    APP_ORIGIN: origin,
    LOGTO_ENDPOINT: endpoint,
    LOGTO_APP_ID: application.id,
    LOGTO_APP_SECRET: application.secret,
    LOGTO_M2M_ID: machine.id,
    LOGTO_M2M_SECRET: machine.secret,
    VITE_LOGTO_ENDPOINT: endpoint,
    VITE_LOGTO_APP_ID: application.id,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const appEnv = { ...env, ...settings };
  try {
    await must('npm', ['run', 'build'], folder, appEnv);
    const app = start('npm', ['run', 'start'], { cwd: folder, env: appEnv, stdio: 'pipe' });
    let output = '';
    for (const stream of [app.stdout, app.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    try {
      problems.push(
        ...(await visitConsumer(browser, { origin, holdsToken: !manifest.consumer?.proxy })),
      );
    } finally {
      end(app, 'SIGTERM');
      await new Promise((resolve) => app.once('exit', resolve));
    }
    if (problems.length > 0) problems.push(`What the app wrote:\n${output}`);
  } finally {
    await served.close();
  }
  return problems;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function must(command, args, cwd, environment = env) {
  const { code, output } = await run(command, args, { cwd, env: environment, timeout: 600_000 });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n\n${output}`);
}
