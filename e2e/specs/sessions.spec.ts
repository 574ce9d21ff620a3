import type { Browser, Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { openSection, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import type { Target } from '../target/target.ts';
import { expect, type FullUser, signIn, test } from '../test.ts';

const { sessions: words } = texts;
const group = accountCenterMessages.texts.access;

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const desktop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0';

/** The same user in another browser. */
const elsewhere = async (
  browser: Browser,
  target: Target,
  user: FullUser,
  userAgent: string,
): Promise<Page> => {
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  await signIn(page, target, user);
  return page;
};

const openSessions = async (page: Page, user: FullUser) => {
  const section = await openSection(page, words.title, group);
  await section.getByRole('button', { name: texts.stepUp.gateAction }).click();
  await verifyWithPassword(page, user.password);
  await expect(section.getByRole('list', { name: words.list })).toBeVisible();
  return section;
};

/** Whether the user of a page is still signed in, as the server sees it. */
const expectSignedOut = async (page: Page) => {
  // The page's own session at the server is over as well, so that it ends at the sign-in page.
  await page.reload();
  await page.waitForURL(/sign-in|\/callback|\/oidc\/|localhost:\d+\/$/);
  await expect(page.locator('input[name=identifier]').first()).toBeVisible();
};

const confirm = (page: Page, name: string) =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();

test('asks before it shows where the user is signed in', async ({ settings, user }) => {
  const section = await openSection(settings, words.title, group);
  await expect(section).toContainText(words.gate);
  await expect(section.getByRole('list')).toHaveCount(0);
  await openSessions(settings, user);
  const [first] = await section.getByRole('listitem').all();
  await expect(first ?? section).toContainText(words.current);
  await expect(section.locator('time').first()).toHaveAttribute('data-exact', /20\d\d/);
});

test('signs out one device, which cannot go on', async ({ browser, settings, target, user }) => {
  const other = await elsewhere(browser, target, user, phone);
  const section = await openSessions(settings, user);
  await section.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await confirm(settings, words.signOut);
  await expect(toast(settings, 'Safari on iPhone is signed out.')).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(1);
  await expectSignedOut(other);
  await other.context().close();
});

test('signs out all others, says which one remains, and tries that one again', async ({
  browser,
  settings,
  target,
  user,
}) => {
  const others = [
    await elsewhere(browser, target, user, phone),
    await elsewhere(browser, target, user, desktop),
  ];
  const section = await openSessions(settings, user);
  await expect(section.getByRole('listitem')).toHaveCount(3);

  // The server fails once, at the first of the two.
  let failures = 1;
  await settings.route('**/api/my-account/sessions/*', (route) => {
    if (route.request().method() !== 'DELETE' || failures === 0) return route.fallback();
    failures -= 1;
    return route.fulfill({
      status: 500,
      headers: { 'access-control-allow-origin': '*' },
      json: { message: 'Internal server error.' },
    });
  });
  await section.getByRole('button', { name: words.signOutOthers }).click();
  await confirm(settings, words.signOutOthers);
  const alert = section.getByRole('alert');
  await expect(alert).toContainText('One device is still signed in: Firefox on Windows.');
  await expect(section.getByRole('listitem')).toHaveCount(2);
  await alert.getByRole('button', { name: words.retry }).click();
  await expect(toast(settings, words.othersDone)).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(1);

  for (const other of others) {
    await expectSignedOut(other);
    await other.context().close();
  }
  await settings.reload();
  await expect(settings.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
});

test('signs out this device through the app', async ({ settings, user }) => {
  const section = await openSessions(settings, user);
  await section.getByRole('listitem').first().getByRole('button').click();
  const dialog = settings.getByRole('alertdialog', { name: words.hereTitle });
  await expect(dialog).toContainText(words.hereBody);
  await confirm(settings, words.signOut);
  await expect(settings.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  await settings.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(settings.locator('input[name=identifier]').first()).toBeVisible();
});
