import { createServer } from 'vite';
import { accountBackendPlugin } from './serve/account-backend-plugin.ts';
import { appSettings } from './serve/app-settings.ts';
import { outboxPlugin } from './serve/outbox-plugin.ts';
import { startFake } from './serve/start-fake.ts';

const appOrigin = 'http://localhost:5173';

const users = `
  alice            Corr3ct-Horse!battery   has everything
  bob              Corr3ct-Horse!battery   has little
  sam@example.com  a code by email         has no password
`;

const { endpoint, isFake } = appSettings();
const fake = isFake ? await startFake(appOrigin) : undefined;

const vite = await createServer({
  root: import.meta.dirname,
  configLoader: 'native',
  // The fake is set up anew by every test, and asked for nothing: its settings need no cache.
  plugins: [
    accountBackendPlugin(endpoint, fake ? 0 : 60),
    ...(fake ? [outboxPlugin(fake.logto)] : []),
  ],
});
await vite.listen();

const lines = [
  `\nThe demo runs on ${appOrigin}`,
  fake
    ? `with a fake Logto on ${endpoint}, where these can sign in:\n${users}`
    : `with Logto on ${endpoint}`,
];
process.stdout.write(`${lines.join('\n')}\n`);

const stop = async () => {
  await Promise.allSettled([vite.close(), fake?.close()]);
  process.exit();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
