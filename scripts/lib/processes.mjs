import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';

/** Process groups that are still alive, so that an interrupted run leaves nothing behind. */
const running = new Set();

/**
 * Starts a command in a process group of its own, so that it can be ended with everything it started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: !windows, shell: windows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end and collects what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options] `timeout` in milliseconds
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} `code` is 127 when the command could not be started
 */
export function run(command, args, { cwd, env, timeout } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          end(child, 'SIGKILL');
        }, timeout)
      : undefined;
    const finish = (/** @type {number} */ code, extra = '') => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra, timedOut });
    };
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => {
      running.delete(child);
      finish(127, `${error.message}\n`);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * Sends a signal to a command and to everything it started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}

/**
 * Ends every command that is still running when this process is told to stop, and then this process.
 * A command that does not follow within five seconds is killed.
 */
export function endAllOnSignal() {
  /** @type {Partial<Record<NodeJS.Signals, number>>} */
  const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.once(signal, () => {
      for (const child of running) end(child, 'SIGTERM');
      const started = Date.now();
      const timer = setInterval(() => {
        if (running.size > 0 && Date.now() - started < 5000) return;
        clearInterval(timer);
        for (const child of running) end(child, 'SIGKILL');
        process.exit(exitCode);
      }, 50);
    });
  }
}
