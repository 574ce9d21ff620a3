import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The flags to start Chromium with. Root, as in a container, cannot use its sandbox, and a container has often no
 * network that its background services could use.
 */
const flags = isRoot
  ? [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
  : [];

/**
 * Looks for a Chromium: the one in `CHROMIUM_PATH`, Playwright's own, the machine's.
 *
 * @returns {string | undefined} the path of its program
 * @throws {Error} when `CHROMIUM_PATH` is set and is no program
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !isExecutable(asked)) throw new Error(`CHROMIUM_PATH: ${asked} is not a program`);
  return asked || [chromium.executablePath(), ...systemPaths].find(isExecutable);
}

/**
 * Playwright's launch options for the Chromium that was found. With none found they are Playwright's own defaults, whose
 * error says how to get one.
 *
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function chromiumOptions() {
  const executablePath = findChromium();
  return executablePath === undefined ? { args: flags } : { executablePath, args: flags };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
