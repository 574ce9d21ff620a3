import { join } from 'node:path';
import type { ConsoleMessage, Page, Request } from '@playwright/test';
import { axeOptions } from '../.storybook/axe-options.ts';
import { findOverflow } from './find-overflow.ts';
import { findUntranslatedWords } from './find-untranslated-words.ts';
import { type Variant, variantName, variantsFrom } from './variants.ts';

/** A page that shows one story after another, and the variant that it was left in. */
export type StoryPage = { readonly page: Page; variant: Variant };

/** How a visit looks at a story, beside its variants. */
export type VisitOptions = {
  /** The folder that gets a picture of every variant; none without it. */
  readonly screenshots?: string | undefined;
  /** The width of the window in px. */
  readonly width: number;
};

/** The width of a narrow phone. */
const narrow = 360;
const height = 800;

/** The languages in which a story is looked at on a narrow screen: the longest words come first. */
const narrowLooks = [
  { locale: 'en-XA', direction: 'ltr' },
  { locale: 'de', direction: 'ltr' },
  { locale: 'ar', direction: 'rtl' },
] as const;

/**
 * Shows one story, lets its play function finish, and looks at it in every variant: what it rendered, what it logged
 * and what axe finds; in the end, over an account, on a narrow screen in the pseudo-locale, in German and in Arabic,
 * where long words would run out of their place. The looks are switched as the toolbar does it, on what the play function left.
 *
 * @param stories a page from `openStories`
 * @returns each problem with the looks that have it
 */
export async function visitStory(
  stories: StoryPage,
  storyId: string,
  { screenshots, width }: VisitOptions,
): Promise<string[]> {
  const { page } = stories;
  const looksByProblem = new Map<string, Set<string>>();
  let look = variantName(stories.variant);
  const report = (problem: string) => {
    const seenIn = looksByProblem.get(problem) ?? new Set();
    looksByProblem.set(problem, seenIn.add(look));
  };
  const stopListening = listen(page, report);
  const picture = async () => {
    if (!screenshots) return;
    await page.screenshot({ path: join(screenshots, `${storyId}-${look}.png`), fullPage: true });
  };

  const shown = variantsFrom(stories.variant);
  for (const [index, variant] of shown.entries()) {
    look = variantName(variant);
    stories.variant = variant;
    const { problem, checkAccessibility } = await page.evaluate(
      ([id, next]) => (next ? window.storyProbe.switchTo(next) : window.storyProbe.show(id)),
      [storyId, index === 0 ? undefined : variant] as const,
    );
    await picture();
    if (problem) {
      report(problem);
      break;
    }
    if (checkAccessibility) for (const finding of await findingsOfAxe(page)) report(finding);
  }
  // Stories of single views have English props of their own.
  const isTranslated = await page.evaluate(
    () => document.querySelector('[data-translated]') !== null,
  );
  if (looksByProblem.size === 0 && isTranslated) {
    await page.setViewportSize({ width: narrow, height });
    for (const next of narrowLooks) {
      look = `${next.locale}-narrow`;
      await page.evaluate((words) => window.storyProbe.switchTo(words), next);
      await picture();
      for (const finding of await page.evaluate(findOverflow)) report(finding);
      if (next.locale !== 'en-XA') continue;
      for (const finding of await page.evaluate(findUntranslatedWords)) report(finding);
    }
    await page.setViewportSize({ width, height });
    const { direction } = stories.variant;
    await page.evaluate((last) => window.storyProbe.switchTo(last), { locale: 'en', direction });
  }
  stopListening();
  return [...looksByProblem].map(([problem, seenIn]) => `${[...seenIn].join(', ')}: ${problem}`);
}

/** Reports what a story must not do: fail, complain, or ask the network. */
function listen(page: Page, report: (problem: string) => void): () => void {
  const { origin } = new URL(page.url());
  const onError = (error: Error) => report(`uncaught ${error.stack ?? error.message}`);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') report(`console.error ${message.text()}`);
  };
  const onRequest = (request: Request) => {
    const target = new URL(request.url());
    if (target.origin !== origin && target.protocol.startsWith('http')) {
      report(`request to ${request.url()}`);
    }
  };
  page.on('pageerror', onError).on('console', onConsole).on('request', onRequest);
  return () => {
    page.off('pageerror', onError).off('console', onConsole).off('request', onRequest);
  };
}

async function findingsOfAxe(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (options) => {
    const scope = { include: document.body, exclude: ['.sb-wrapper', '#storybook-docs'] };
    const results = await window.axe.run(scope, { ...options, resultTypes: ['violations'] });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`),
      how: nodes[0]?.failureSummary ?? '',
    }));
  }, axeOptions);
  return violations.map(({ id, help, nodes, how }) =>
    [`axe ${id}: ${help}`, ...nodes, ...how.split('\n')].join('\n      '),
  );
}
