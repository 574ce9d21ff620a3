// `npm start`: installs what is missing and runs the demo until it is stopped.
import { endAllOnSignal, start } from './lib/processes.mjs';
import { prepareWorkspace, root } from './lib/workspace.mjs';

endAllOnSignal();

try {
  const env = await prepareWorkspace();
  const demo = start('pnpm', ['--silent', '--filter', 'demo', 'dev'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  demo.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
