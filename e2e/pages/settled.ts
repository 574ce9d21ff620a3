import type { Page } from '@playwright/test';

/** Waits until nothing is on its way from one look to another. What turns forever is not waited for. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
};
