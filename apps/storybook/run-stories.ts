// Visits every story of the built Storybook in Chromium. `--only text` takes the stories whose id contains it,
// `--screenshots folder` keeps a picture of every variant, `--width px` sets the width of the window.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumOptions } from '../../scripts/lib/chromium.mjs';
import { openStories } from './runner/open-stories.ts';
import { visitStory } from './runner/visit-story.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    report: { type: 'string' },
    screenshots: { type: 'string' },
    width: { type: 'string', default: '1200' },
  },
});

const built = join(import.meta.dirname, 'storybook-static');
if (!existsSync(join(built, 'index.json'))) throw new Error('Build Storybook first');
// Served rather than injected, so that the browser compiles it once.
copyFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), join(built, 'axe.js'));
if (values.screenshots) mkdirSync(values.screenshots, { recursive: true });

const server = await preview({
  configFile: false,
  appType: 'mpa',
  logLevel: 'silent',
  root: import.meta.dirname,
  build: { outDir: built },
  preview: { host: '127.0.0.1', port: 0 },
});
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port');
const origin = `http://127.0.0.1:${address.port}`;

const browser = await chromium.launch(chromiumOptions());
const waiting = storyIds().filter((id) => id.includes(values.only));
const counts = { passed: 0, failed: 0 };
await Promise.all([work(browser), work(browser)]);
console.log(`${counts.passed} stories passed, ${counts.failed} failed`);
if (values.report) writeFileSync(values.report, JSON.stringify(counts));
await Promise.race([browser.close(), setTimeout(10_000)]);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

/** The ids of the stories that Storybook's index lists, pages of documentation left out. */
function storyIds(): string[] {
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    readFileSync(join(built, 'index.json'), 'utf8'),
  );
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

/** Visits stories, one after another, until none is waiting. A story that failed leaves no page to the next one. */
async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    // By this name Storybook knows that it is tested, and stands still where it would wait for animations.
    userAgent: 'StorybookTestRunner',
    viewport: { width: Number(values.width), height: 800 },
  });
  let page = await openStories(context, origin);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const problems = await Promise.race([
      visitStory(page, id, values.screenshots).catch((error: unknown) => [String(error)]),
      setTimeout(60_000, ['did not end within 60 s'], { ref: false }),
    ]);
    if (problems.length === 0) {
      counts.passed += 1;
    } else {
      counts.failed += 1;
      console.log(`✘ ${id}\n  ${problems.join('\n  ')}`);
      // Not awaited: what hangs in the page may keep it from closing, and the browser closes it in the end.
      page.close().catch(() => {});
      page = await openStories(context, origin);
    }
  }
}
