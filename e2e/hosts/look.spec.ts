import { expect, type Page, test } from '@playwright/test';

const open = async (page: Page, search: string): Promise<void> => {
  await page.goto(`/blank.html${search}`);
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible();
};

/** The heights of what is seen there, in CSS pixels, each once. */
const heightsOf = (page: Page, selector: string): Promise<number[]> =>
  page
    .locator(selector)
    .filter({ visible: true })
    .evaluateAll((elements) => [
      ...new Set(elements.map((element) => Math.round(element.getBoundingClientRect().height))),
    ]);

const simpleRows = '.ac-row-section > .ac-row:not([data-has-hint])';

/** Whether the text is light, as it is on a dark page. */
const isTextLight = (page: Page): Promise<boolean> =>
  page.locator('.ac-root').evaluate((root) => {
    const lightness = /oklch\(([\d.]+)/.exec(getComputedStyle(root).color)?.[1];
    return Number(lightness) > 0.5;
  });

const paintsItself = (page: Page): Promise<boolean> =>
  page
    .locator('.ac-root')
    .evaluate((root) => getComputedStyle(root).backgroundColor !== 'rgba(0, 0, 0, 0)');

test('rows are 56 px high, and 44 px where it is to be compact', async ({ page }) => {
  await open(page, '');
  expect(await heightsOf(page, simpleRows)).toEqual([56]);
  await open(page, '?density=compact');
  expect(await heightsOf(page, simpleRows)).toEqual([44]);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('New password', { exact: true })).toBeVisible();
  expect(await heightsOf(page, '.ac-input-frame')).toEqual([32]);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('a compact field is 44 px high, and nothing that is pressed under 24 px', async ({
    page,
  }) => {
    await open(page, '?density=compact');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByLabel('New password', { exact: true })).toBeVisible();
    expect(await heightsOf(page, '.ac-input-frame')).toEqual([44]);
    expect(Math.min(...(await heightsOf(page, '.ac-root button')))).toBeGreaterThanOrEqual(24);
  });
});

test('takes the scheme of the page around it, and paints nothing there', async ({ page }) => {
  await open(page, '');
  expect(await isTextLight(page)).toBe(false);
  await page.locator('#account').evaluate((host) => {
    host.style.colorScheme = 'dark';
  });
  expect(await isTextLight(page)).toBe(true);
  expect(await paintsItself(page)).toBe(false);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has a scheme of its own, whatever the page has: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' });
    await open(page, `?scheme=${scheme}`);
    expect(await isTextLight(page)).toBe(scheme === 'dark');
    expect(await paintsItself(page)).toBe(true);
  });

  test(`follows the device: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, '?scheme=system');
    expect(await isTextLight(page)).toBe(scheme === 'dark');
    expect(await paintsItself(page)).toBe(true);
  });
}

test('with forced colors shows where one is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '');
  const outlineOf = (name: string) =>
    page.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).outlineStyle);
  await page.mouse.click(5, 5);
  expect(await outlineOf('Sign-in')).toBe('solid');
  expect(await outlineOf('Profile')).toBe('none');
});

test('moves nothing where motion is reduced', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '');
  await page.getByRole('button', { name: 'Remove email' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  const durations = await page.locator('.ac-root *').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      return [...(animationName === 'none' ? [] : [animationDuration]), transitionDuration];
    }),
  );
  expect(new Set(durations.flatMap((list) => list.split(', ')))).toEqual(new Set(['0s']));
});
