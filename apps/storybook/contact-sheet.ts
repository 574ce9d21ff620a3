// Draws contact sheets of the built Storybook: each section over a full account at three widths, light and dark, from
// left to right and from right to left (in Arabic), one picture a section. `--only text` takes the sections whose
// story id contains it, `--locale tag` sets the language that runs from left to right, `--out folder` says where to.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../../scripts/lib/chromium.mjs';
import { openStories } from './runner/open-stories.ts';
import { serveStories, storyIds } from './runner/serve-stories.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en' },
    theme: { type: 'string', default: 'default' },
    out: { type: 'string', default: join(import.meta.dirname, 'contact-sheets') },
  },
});

/** The widths of the window: a phone, a tablet, a laptop. */
const widths = [360, 768, 1200];
const height = 300;

const schemes = ['light', 'dark'];
const looks = [
  { direction: 'ltr', locale: values.locale },
  { direction: 'rtl', locale: 'ar' },
].flatMap((text) => schemes.map((scheme) => ({ ...text, scheme, theme: values.theme })));
type Look = (typeof looks)[number];

type Picture = { readonly title: string; readonly width: number; readonly image: Buffer };

mkdirSync(values.out, { recursive: true });
const origin = await serveStories();
const browser = await chromium.launch(chromiumOptions());
const context = await browser.newContext({
  reducedMotion: 'reduce',
  userAgent: 'StorybookTestRunner',
  viewport: { width: 1200, height },
});
const sections = storiesToDraw(storyIds()).filter((id) => id.includes(values.only));
const stories = await openStories(context, origin);
for (const id of sections) {
  const path = join(values.out, `${id.replace(/^sections-|-live--ready$/g, '')}.png`);
  await drawSheet(context, path, await takePictures(stories, id));
  console.log(path);
}
await browser.close();
process.exit(sections.length > 0 ? 0 : 1);

/** The layouts of the whole, opened, and of each section its plainest story: over an account if there is one. */
function storiesToDraw(ids: readonly string[]): string[] {
  const bySection = new Map<string, string>();
  for (const id of ids) {
    const [section = '', story] = id.replace('-live--', '--').split('--');
    const isPage = section.startsWith('account-center');
    const wanted = isPage
      ? /^(?:full-user|several-groups|stacked|open)$/
      : /^(?:ready|several|closed)$/;
    if (!wanted.test(story ?? '')) continue;
    if (isPage) bySection.set(id, id);
    else if (!bySection.has(section) || id.includes('-live--')) bySection.set(section, id);
  }
  return [...bySection.values()];
}

/** One picture of the story for each look and width. */
async function takePictures(page: Page, id: string): Promise<Picture[]> {
  await show(page, id);
  const pictures: Picture[] = [];
  for (const look of looks) {
    await page.evaluate((next: Look) => window.storyProbe.switchTo(next), look);
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      // A menu closes when the window changes: its story opens it again.
      if (id.endsWith('--open')) {
        await show(page, id.replace('--open', '--closed'));
        await show(page, id);
      }
      const image = await page.screenshot({ fullPage: true });
      pictures.push({ title: `${width} px · ${look.scheme} · ${look.locale}`, width, image });
    }
  }
  return pictures;
}

async function show(page: Page, id: string): Promise<void> {
  const { problem } = await page.evaluate((story) => window.storyProbe.show(story), id);
  if (problem) throw new Error(`${id}: ${problem}`);
}

/** Puts pictures side by side, a row for each look, on a page of Chromium's own, and photographs that. */
async function drawSheet(
  browserContext: BrowserContext,
  path: string,
  pictures: readonly Picture[],
): Promise<void> {
  const page = await browserContext.newPage();
  const columns = widths.map((width) => `${width / 2}px`).join(' ');
  await page.setViewportSize({
    width: widths.reduce((sum, width) => sum + width / 2 + 24, 24),
    height,
  });
  const figures = pictures.map(
    ({ title, width, image }) =>
      `<figure><figcaption>${title}</figcaption>` +
      `<img width="${width / 2}" src="data:image/png;base64,${image.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:24px;display:grid;gap:24px;grid-template-columns:${columns};align-items:start;background:#8b8b93;` +
      `font:12px system-ui}figure{margin:0}figcaption{margin-bottom:4px;color:#fff}img{display:block}</style>` +
      figures.join(''),
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
