import type { Page } from '@playwright/test';

/** One shift of what was already on the screen: how much, as a share of the window, and of what. */
export type LayoutShift = { readonly value: number; readonly of: readonly string[] };

/** Notes every layout shift of the pages that are opened from now on, those after a click included. */
export const watchLayoutShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: { value: number; of: string[] }[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node: Node | null }[];
        };
        const of = sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.className}` : '',
        );
        shifts.push({ value, of });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The shifts since the page was opened, or since the last call. */
export const takeLayoutShifts = async (page: Page): Promise<readonly LayoutShift[]> => {
  // The browser tells of a shift after the frame that it happened in.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page.evaluate(() => {
    const shifts: LayoutShift[] = Reflect.get(window, 'layoutShifts');
    return shifts.splice(0);
  });
};

/** All shifts together: 0.1 is what Core Web Vitals still call good, 0.01 is ours. */
export const sumOf = (shifts: readonly LayoutShift[]): number =>
  shifts.reduce((sum, { value }) => sum + value, 0);

/** Waits until nothing of the account center is being loaded any more. */
export const everythingLoaded = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('.ac-card, .ac-row-section') !== null &&
      document.querySelector('.ac-root [aria-busy="true"]') === null,
  );

/** Slows the network down to that of a phone, so that every stage of loading is seen. */
export const slowNetwork = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
};
