import { join } from 'node:path';
import type { ConsoleMessage, Page, Request } from '@playwright/test';
import { axeOptions } from '../.storybook/axe-options.ts';
import { type Variant, variantName, variants } from './variants.ts';

/**
 * Shows one story, lets its play function finish, and looks at it in every variant: what it rendered, what it logged
 * and what axe finds. The variants are switched as the toolbar does it, on what the play function left.
 *
 * @param page from `openStories`
 * @param screenshots the folder that gets a picture of every variant; none without it
 * @returns each problem with the variants that have it
 */
export async function visitStory(
  page: Page,
  storyId: string,
  screenshots?: string,
): Promise<string[]> {
  const variantsByProblem = new Map<string, Set<string>>();
  let variant: Variant = variants[0];
  const report = (problem: string) => {
    const seenIn = variantsByProblem.get(problem) ?? new Set();
    variantsByProblem.set(problem, seenIn.add(variantName(variant)));
  };
  const stopListening = listen(page, report);

  for (variant of variants) {
    const { problem, checkAccessibility } = await page.evaluate(
      ([id, next, isFirst]) =>
        isFirst ? window.storyProbe.show(id, next) : window.storyProbe.switchTo(next),
      [storyId, variant, variant === variants[0]] as const,
    );
    if (screenshots) {
      const path = join(screenshots, `${storyId}-${variantName(variant)}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    if (problem) {
      report(problem);
      break;
    }
    if (checkAccessibility) for (const finding of await findingsOfAxe(page)) report(finding);
  }
  stopListening();
  return [...variantsByProblem].map(([problem, seenIn]) => `${[...seenIn].join(', ')}: ${problem}`);
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
