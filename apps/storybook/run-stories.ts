// Visits every story of the built Storybook in Chromium. `--only text` takes the stories whose id contains it,
// `--screenshots folder` keeps a picture of every variant, `--width px` sets the width of the window.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../../scripts/lib/chromium.mjs';
import { openStories } from './runner/open-stories.ts';
import { serveStories, storyIds } from './runner/serve-stories.ts';
import { variants } from './runner/variants.ts';
import { type StoryPage, visitStory } from './runner/visit-story.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    report: { type: 'string' },
    screenshots: { type: 'string' },
    width: { type: 'string', default: '1200' },
  },
});

const width = Number(values.width);
if (values.screenshots) mkdirSync(values.screenshots, { recursive: true });

const origin = await serveStories();
const browser = await chromium.launch(chromiumOptions());
const waiting = storyIds().filter((id) => id.includes(values.only));
const counts = { passed: 0, failed: 0 };
// A page waits as long as it works: for lazy chunks, for things to come to rest. Two for each core keep them busy.
const pages = Math.max(2, Math.min(8, availableParallelism() * 2));
await Promise.all(Array.from({ length: pages }, () => work(browser)));
console.log(`${counts.passed} stories passed, ${counts.failed} failed`);
if (values.report) writeFileSync(values.report, JSON.stringify(counts));
await Promise.race([browser.close(), setTimeout(10_000)]);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

/** Visits stories, one after another, until none is waiting. A story that failed leaves no page to the next one. */
async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    // By this name Storybook knows that it is tested, and stands still where it would wait for animations.
    userAgent: 'StorybookTestRunner',
    viewport: { width, height: 800 },
  });
  const open = async () => ({ page: await openStories(context, origin), variant: variants[0] });
  let stories: StoryPage = await open();
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const problems = await Promise.race([
      visitStory(stories, id, { screenshots: values.screenshots, width }).catch(
        (error: unknown) => [String(error)],
      ),
      setTimeout(120_000, ['did not end within two minutes'], { ref: false }),
    ]);
    if (problems.length === 0) {
      counts.passed += 1;
    } else {
      counts.failed += 1;
      console.log(`✘ ${id}\n  ${problems.join('\n  ')}`);
      // Not awaited: what hangs in the page may keep it from closing, and the browser closes it in the end.
      stories.page.close().catch(() => {});
      stories = await open();
    }
  }
}
