/**
 * Signs in to an app that shows the account center, and goes through it as a user would.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ origin: string, holdsToken: boolean }} app `holdsToken`: whether the page may have an access token
 * @returns {Promise<string[]>} what is wrong
 */
export async function visitConsumer(browser, { origin, holdsToken }) {
  /** @type {string[]} */
  const problems = [];
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1200, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => problems.push(`uncaught: ${error}`));
  page.on('console', (message) => {
    const isOurs = message.location().url.startsWith(origin);
    const isBad = message.type() === 'error' || message.type() === 'warning';
    // Refusals that step-up answers are no mistakes; the browser writes them all the same.
    const isRefusal = /status of 401/.test(message.text());
    if (isOurs && isBad && !isRefusal) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const bearer = request.headers().authorization;
    if (bearer && !holdsToken) problems.push(`the page sends a token to ${request.url()}`);
  });

  try {
    await open(page, origin);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('input[name=identifier]').fill('alice');
    await page.locator('input[name=password]').fill('Corr3ct-Horse!battery');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${origin}/`);
    await page.getByText('Alice Liddell').first().waitFor();

    // Every group, so that every chunk is loaded.
    const navigation = page.getByRole('navigation').getByRole('button');
    await navigation.first().waitFor();
    const groups = await navigation.count();
    if (groups < 4) problems.push(`there are only ${groups} groups`);
    for (let index = 0; index < groups; index += 1) {
      await navigation.nth(index).click();
      await page.locator('section[aria-labelledby], .ac-card').first().waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    }

    problems.push(...(await colorProblems(page)));

    await page.reload();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Sign-in|Login/ })
      .click();
    await page.getByRole('button', { name: 'Change email' }).click();
    await page.getByRole('textbox').first().waitFor();
  } catch (error) {
    const text = await page
      .locator('body')
      .textContent()
      .catch(() => '');
    problems.push(`${error}\nThe page at ${page.url()} reads:\n${(text ?? '').slice(0, 1000)}`);
  }
  await context.close();
  return problems;
}

/**
 * What is wrong with the colors, as the app's bundler has built them: they are there, and follow the page's scheme,
 * which may come from a script.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>}
 */
async function colorProblems(page) {
  /** @param {string} scheme */
  const colorsIn = (scheme) =>
    page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
      const card = document.querySelector('.ac-card');
      if (!card) return ['no card'];
      const { backgroundColor, borderTopColor, color } = getComputedStyle(card);
      return [backgroundColor, borderTopColor, color];
    }, scheme);

  const none = await colorsIn('');
  const light = await colorsIn('light');
  const dark = await colorsIn('dark');
  const problems = [];
  if (none.join() !== light.join()) problems.push(`without a scheme: ${none}, light: ${light}`);
  if (light.some((color, index) => color === dark[index])) {
    problems.push(`the same colors in both schemes: ${light}, ${dark}`);
  }
  if (/transparent|rgba\(0, 0, 0, 0\)/.test(`${light}, ${dark}`)) {
    problems.push(`no colors: ${light}, ${dark}`);
  }
  return problems;
}

/**
 * Opens a page whose server may still be starting.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} origin
 */
async function open(page, origin) {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    try {
      await page.goto(origin);
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
