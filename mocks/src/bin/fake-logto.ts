#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createFakeLogto, type FakeLogto } from '../fake-logto.ts';
import { serveFakeLogto } from '../node.ts';
import { knownRelease, newestRelease, releases } from '../releases.ts';
import { demoBridge, demoSpa } from '../seeds/demo-applications.ts';
import { seedDemo } from '../seeds/seed-demo.ts';

const usage = `Usage: npx @account-center/mocks [--port 3301] [--release ${newestRelease}] [--demo] [--spa-redirect http://localhost:5173/callback]

  --port          where to listen on localhost
  --release       the release of Logto to play: ${releases.join(', ')}
  --demo          start with the demo tenant and its people
  --spa-redirect  where sign-ins of the application demo-spa return to
`;

const readOptions = () => {
  const { values } = parseArgs({
    // package managers hand a separating -- on
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: {
      port: { type: 'string', default: '3301' },
      release: { type: 'string', default: newestRelease },
      demo: { type: 'boolean', default: false },
      'spa-redirect': { type: 'string', default: 'http://localhost:5173/callback' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new TypeError(`${values.port} is no port.\n\n${usage}`);
  }
  if (!URL.canParse(values['spa-redirect'])) {
    throw new TypeError(`${values['spa-redirect']} is no address.\n\n${usage}`);
  }
  return {
    port,
    release: knownRelease(values.release),
    demo: values.demo,
    help: values.help,
    redirectUri: values['spa-redirect'],
  };
};

const people = (logto: FakeLogto): string[] =>
  logto.state.users.list().map((user) => {
    const identifiers = [user.username, user.primaryEmail, user.primaryPhone].filter(Boolean);
    const social = Object.keys(user.identities).map((target) => `${target} account`);
    const notes = [
      user.password ? `password ${user.password}` : 'no password',
      ...(user.isSuspended ? ['suspended'] : []),
    ];
    return `${[...identifiers, ...social].join(', ')} (${notes.join(', ')})`;
  });

const report = (logto: FakeLogto, origin: string, redirectUri: string): string => {
  const { resource } = logto.state.tenant.current.management;
  const users = people(logto);
  return [
    `Fake Logto ${logto.state.release} listens at ${origin}`,
    '',
    `  application          ${demoSpa(redirectUri).id}, returns to ${redirectUri}`,
    `  server application   ${demoBridge.id}, secret ${demoBridge.secret}`,
    `  management resource  ${resource}`,
    `  sent codes           ${origin}/__outbox`,
    `                       ${origin}/__control/messages?recipient=…`,
    '',
    users.length > 0
      ? `People:\n${users.map((line) => `  ${line}`).join('\n')}`
      : 'No one is here: start with --demo, or POST to /__control/users.',
    '',
    '',
  ].join('\n');
};

const run = async () => {
  const { port, release, demo, help, redirectUri } = readOptions();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const logto = createFakeLogto({ endpoint: `http://localhost:${port}`, release });
  logto.state.oidc.addApplication(demoSpa(redirectUri), { lasting: true });
  logto.state.oidc.addApplication(demoBridge, { lasting: true });
  if (demo) await seedDemo(logto, new URL(redirectUri).origin);
  const { origin, close } = await serveFakeLogto(logto, { port });
  process.stdout.write(report(logto, origin, redirectUri));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
