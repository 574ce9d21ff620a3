import type { BrowserContext, Page } from '@playwright/test';
import { installProbe } from './probe.ts';
import { variants } from './variants.ts';

/**
 * Opens the built Storybook's frame with no story in it yet, ready for `visitStory`.
 *
 * @param origin where Storybook is served, with no slash at the end; `axe.js` is served beside it
 */
export async function openStories(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  // axe is run by the visit, once nothing moves any more, and not by Storybook's panel as well.
  const [{ scheme, direction }] = variants;
  const globals = `scheme:${scheme};direction:${direction};a11y.manual:!true`;
  await page.goto(`${origin}/iframe.html?viewMode=story&globals=${globals}`);
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in window);
  await page.evaluate(() => Object(Reflect.get(window, '__STORYBOOK_PREVIEW__')).ready());
  await page.addScriptTag({ url: `${origin}/axe.js` });
  return page;
}
