import { parseArgs } from 'node:util';
import { accountBackendPlugin } from './serve/account-backend-plugin.ts';
import { appSettings, DEMO_PORT } from './serve/app-settings.ts';
import { outboxPlugin } from './serve/outbox-plugin.ts';
import { serveBuilt, serveSources } from './serve/serve-app.ts';
import { startFake } from './serve/start-fake.ts';

const appOrigin = `http://localhost:${DEMO_PORT}`;

const users = `
  alice            Corr3ct-Horse!battery   has everything
  bob              Corr3ct-Horse!battery   has little
  sam@example.com  a code by email         has no password
`;

const { values } = parseArgs({ options: { 'for-tests': { type: 'boolean' } } });
const forTests = values['for-tests'] ?? false;
const { endpoint, isFake } = appSettings();
const fake = isFake ? await startFake(appOrigin) : undefined;

// A change of the tenant is to be seen at once, by tests and by those who play with the fake.
const cacheSeconds = fake || forTests ? 0 : 60;
const plugins = [
  accountBackendPlugin(endpoint, cacheSeconds),
  ...(fake ? [outboxPlugin(fake.logto)] : []),
];

// Tests get what users get: a build, which no edit of a file reloads.
const app = await (forTests ? serveBuilt(plugins) : serveSources(plugins));

const lines = [
  `\nThe demo runs on ${appOrigin}`,
  fake
    ? `with a fake Logto on ${endpoint}, where these can sign in:\n${users}`
    : `with Logto on ${endpoint}`,
];
process.stdout.write(`${lines.join('\n')}\n`);

const stop = async () => {
  await Promise.allSettled([app.close(), fake?.close()]);
  process.exit();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
