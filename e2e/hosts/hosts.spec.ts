import { expect, type Page, test } from '@playwright/test';
import { differences, type Look, looksOf } from './computed-styles.ts';

const hosts = ['tailwind-3', 'tailwind-4', 'bootstrap', 'mui', 'hostile', 'unset'];

/** The states of the account center that are compared, by what was done to come there. */
type Tour = Readonly<Record<string, readonly Look[]>>;

/** What every page has in common: the room for the account center, and a typeface whose widths are the same. */
const sameRoom = `
  #host #account { float: none; width: 1000px; margin: 0; padding: 0; border: 0; }
  #host #account > .ac-root { margin: 0; padding: 0; }
  html body, html body * { font-family: monospace !important; }
`;

const openHost = async (page: Page, host: string): Promise<void> => {
  await page.goto(`/${host}.html`);
  await page.addStyleTag({ content: sameRoom });
  await expect(page.getByRole('button', { name: 'Sign-in' })).toBeVisible();
};

const everythingLoaded = (page: Page) =>
  expect(page.locator('#account [aria-busy]')).toHaveCount(0);

/** Goes through the account center and notes down what each of its states looks like. */
const tourOf = async (page: Page, host: string): Promise<Tour> => {
  const account = page.locator('#account');
  const tour: Record<string, readonly Look[]> = {};
  const note = async (state: string, selector = '.ac-root *:not(.ac-visually-hidden *)') => {
    tour[state] = await looksOf(page, selector);
  };

  await openHost(page, host);
  await everythingLoaded(page);
  await note('profile');

  const group = account.getByRole('button', { name: 'Sign-in' });
  await group.hover();
  await note('pointed at: navigation', '.ac-account-nav-button:hover');
  await group.click();
  await everythingLoaded(page);
  const change = account.getByRole('button', { name: 'Change password' });
  await change.hover();
  await note('pointed at: button', '.ac-button:hover');
  await change.click();
  const password = account.getByLabel('New password', { exact: true });
  await expect(password).toBeFocused();
  await note('form');
  await password.fill('short');
  await page.keyboard.press('Enter');
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await note('field error');
  await page.keyboard.press('Tab');
  await note('focus: show the password', ':focus');
  for (const name of ['Cancel', 'Save password']) {
    await account.getByRole('button', { name, exact: true }).focus();
    await note(`focus: ${name}`, ':focus');
  }

  await password.fill('Quite-l0ng-and-odd!');
  await account.getByLabel('Repeat', { exact: false }).last().fill('Quite-l0ng-and-odd!');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveCount(0);
  await note('dialog', '.ac-portal *');
  return tour;
};

let blank: Tour;
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  blank = await tourOf(page, 'blank');
  await page.close();
});

for (const host of hosts) {
  test(`looks beside ${host} as on a blank page`, async ({ page }) => {
    const tour = await tourOf(page, host);
    for (const [state, looks] of Object.entries(blank)) {
      expect(looks.length, state).toBeGreaterThan(0);
      expect.soft(differences(looks, tour[state] ?? []), state).toEqual([]);
    }
  });
}

for (const host of ['blank', ...hosts]) {
  test(`leaves alone what belongs to ${host}`, async ({ page }) => {
    await openHost(page, host);
    const own = 'html, body, #own, #own *';
    const withOurs = await looksOf(page, own);
    const disabled = await page.evaluate(() => {
      const ours = Array.from(document.styleSheets).filter((sheet) =>
        Array.from(sheet.cssRules).some((rule) => rule.cssText.startsWith(':where(.ac-root)')),
      );
      for (const sheet of ours) sheet.disabled = true;
      return ours.length;
    });
    expect(disabled).toBe(1);
    // The page is as high as all that is on it, ours among it.
    const isHeightOfPage = (difference: string) => /^(?:html|body)\. \{ height:/.test(difference);
    const found = differences(await looksOf(page, own), withOurs);
    expect(found.filter((difference) => !isHeightOfPage(difference))).toEqual([]);
  });
}

/** A color as the browser draws it: red, green, blue, 0 to 255 each. */
const drawn = (page: Page, color: string) =>
  page.evaluate((value) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('There is no canvas to draw on.');
    context.fillStyle = value;
    context.fillRect(0, 0, 1, 1);
    return Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
  }, color);

for (const [host, inFunction] of [
  ['shadcn-4', (value: string) => value],
  ['shadcn-3', (value: string) => `hsl(${value})`],
] as const) {
  for (const scheme of ['light', 'dark']) {
    test(`takes the variables of ${host}, ${scheme}`, async ({ page }) => {
      await page.goto(`/${host}.html#${scheme}`);
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Change password' }).click();
      const save = page.getByRole('button', { name: 'Save password' });
      const card = page.locator('.ac-row-section').first();
      const pairs = [
        ['--primary', save, 'background-color'],
        ['--primary-foreground', save, 'color'],
        ['--card', card, 'background-color'],
        ['--foreground', card, 'color'],
        ['--border', card, 'border-top-color'],
      ] as const;
      for (const [variable, element, property] of pairs) {
        const said = await page.evaluate(
          (name) => getComputedStyle(document.documentElement).getPropertyValue(name),
          variable,
        );
        expect(said).not.toBe('');
        const found = await element.evaluate(
          (node, name) => getComputedStyle(node).getPropertyValue(name),
          property,
        );
        const [wanted, got] = [await drawn(page, inFunction(said)), await drawn(page, found)];
        for (const [channel, value] of wanted.entries()) {
          expect(Math.abs(value - (got[channel] ?? -99)), variable).toBeLessThanOrEqual(2);
        }
      }
    });
  }
}
