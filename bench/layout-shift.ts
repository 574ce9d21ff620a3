// Measures how much moves on the screen while the demo loads: its first load and every group, on a slow network.
// Builds and serves the demo with its fake. `--why` lists what moved.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import {
  everythingLoaded,
  type LayoutShift,
  slowNetwork,
  sumOf,
  takeLayoutShifts,
  watchLayoutShifts,
} from '../e2e/pages/layout-shift.ts';
import { demoOrigin } from '../e2e/target/origins.ts';
import { chromiumOptions } from '../scripts/lib/chromium.mjs';

const { values } = parseArgs({ options: { why: { type: 'boolean' } } });
const widths = [360, 768, 1200];

const demo = spawn(
  process.execPath,
  ['--conditions=@account-center/source', 'server.ts', '--for-tests'],
  {
    cwd: join(import.meta.dirname, '../apps/demo'),
    env: { ...process.env, LOGTO_ENDPOINT: '', LOGTO_APP_ID: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
await new Promise<void>((ready, failed) => {
  demo.stdout.on('data', (text) => String(text).includes(demoOrigin) && ready());
  demo.once('exit', () => failed(new Error('The demo did not start.')));
});
const browser = await chromium.launch(chromiumOptions());
try {
  for (const width of widths) await measure(width);
} finally {
  await browser.close();
  demo.kill();
}

async function measure(width: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await watchLayoutShifts(page);
  await signIn(page);
  await slowNetwork(page);
  await page.reload();
  await everythingLoaded(page);
  print(width, 'first load', await takeLayoutShifts(page));

  const groups = await page.locator('.ac-account-nav-button').allTextContents();
  for (const group of groups) {
    // Without the group before in the address, a narrow page shows the list of groups.
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.reload();
    await page.locator('.ac-account-nav-button', { hasText: group }).click();
    await takeLayoutShifts(page);
    await everythingLoaded(page);
    print(width, group, await takeLayoutShifts(page));
  }
  await context.close();
}

async function signIn(page: Page): Promise<void> {
  await page.goto(demoOrigin);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('input[name=identifier]').fill('alice');
  await page.locator('input[name=password]').fill('Corr3ct-Horse!battery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await everythingLoaded(page);
}

function print(width: number, what: string, shifts: readonly LayoutShift[]): void {
  console.log(`${String(width).padStart(5)} px  ${sumOf(shifts).toFixed(4)}  ${what}`);
  if (!values.why) return;
  for (const { value, of } of shifts)
    console.log(`            ${value.toFixed(4)}  ${of.join(', ')}`);
}
