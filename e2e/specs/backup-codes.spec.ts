import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { openSecondStep, setUpAuthenticator } from '../pages/second-step.ts';
import { stepUpDialog, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

const { backupCodes: words } = texts;

const open = (page: Page) => openSecondStep(page, words.title);
const newCodes = (page: Page) => page.getByRole('dialog', { name: words.newTitle });
const codesIn = (scope: Locator) =>
  scope.getByRole('list', { name: words.codes }).getByRole('listitem').allTextContents();

/** Makes the first codes for a user with an authenticator app, who has just verified. */
const generate = async (page: Page, password: string): Promise<string[]> => {
  await setUpAuthenticator(page, password);
  const section = await open(page);
  await section.getByRole('button', { name: words.generate }).click();
  await expect(section).toContainText(words.intro);
  await section.getByRole('button', { name: words.generate }).click();
  await expect(newCodes(page)).toBeVisible();
  return codesIn(newCodes(page));
};

const close = async (page: Page) => {
  await newCodes(page).getByRole('button', { name: words.saved }).click();
  await expect(newCodes(page)).toHaveCount(0);
};

const openMenu = async (page: Page, item: string) => {
  const section = await open(page);
  await section.getByRole('button', { name: words.more }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return section;
};

const readCodes = async (page: Page): Promise<string[]> => {
  const section = await open(page);
  await section.getByRole('button', { name: words.show }).click();
  await expect(section.getByRole('list', { name: words.codes })).toBeVisible();
  const codes = await codesIn(section);
  await section.getByRole('button', { name: words.hide }).click();
  return codes;
};

test('makes codes and saves them in a file that names the account and the day', async ({
  settings,
  user,
}) => {
  const codes = await generate(settings, user.password);
  expect(codes).toHaveLength(10);
  const downloading = settings.waitForEvent('download');
  await newCodes(settings).getByRole('button', { name: words.download }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^backup-codes-${user.username}-\\d{4}-\\d{2}-\\d{2}\\.txt$`),
  );
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(user.username);
  for (const code of codes) expect(text.split('\r\n')).toContain(code);

  await close(settings);
  const section = await open(settings);
  await expect(section).toContainText('10 left');
  // What is shown is what the server has.
  expect(await readCodes(settings)).toEqual(codes);
});

test('prints the codes on a clean page', async ({ settings, user }) => {
  const codes = await generate(settings, user.password);
  await settings.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-print-called', '');
  });
  await newCodes(settings).getByRole('button', { name: words.print }).click();
  await expect(settings.locator('html[data-print-called]')).toHaveCount(1);
  await settings.emulateMedia({ media: 'print' });
  const sheet = settings.locator('.ac-print-sheet');
  await expect(sheet).toBeVisible();
  for (const text of [words.sheetTitle, user.username, ...codes]) {
    await expect(sheet).toContainText(text);
  }
  await expect(newCodes(settings)).toBeHidden();
  await expect(settings.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await expect(settings.locator('body > :visible')).toHaveCount(1);

  // Printed by hand, the page is as it was.
  await settings.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(newCodes(settings)).toBeVisible();
  await expect(sheet).toBeHidden();
});

test('copies the codes', async ({ settings, user, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const codes = await generate(settings, user.password);
  await newCodes(settings).getByRole('button', { name: words.copy }).click();
  await expect(newCodes(settings).getByRole('button', { name: words.copied })).toBeVisible();
  expect((await settings.evaluate(() => navigator.clipboard.readText())).split('\n')).toEqual(
    codes,
  );
});

test('shows the stored codes behind the gate', async ({ settings, user }) => {
  const codes = await generate(settings, user.password);
  await close(settings);
  // A page that is loaded again has forgotten the verification.
  await settings.reload();
  const section = await open(settings);
  await section.getByRole('button', { name: words.show }).click();
  await expect(section).toContainText(words.gate);
  await section.getByRole('button', { name: texts.stepUp.gateAction }).click();
  await expect(stepUpDialog(settings)).toContainText(texts.stepUp['for.mfa.backupCodes']);
  await verifyWithPassword(settings, user.password);
  await expect(section.getByRole('list', { name: words.codes })).toBeVisible();
  expect(await codesIn(section)).toEqual(codes);
});

test('replaces the codes', async ({ settings, user }) => {
  const former = await generate(settings, user.password);
  await close(settings);
  const section = await openMenu(settings, words.regenerate);
  await expect(section).toContainText('Your 10 unused codes stop working.');
  await section.getByRole('button', { name: words.regenerate }).click();
  await expect(newCodes(settings)).toBeVisible();
  const codes = await codesIn(newCodes(settings));
  expect(codes.filter((code) => former.includes(code))).toEqual([]);
  await close(settings);
  expect(await readCodes(settings)).toEqual(codes);
});

test('keeps new codes on the screen when they could not be stored, until they are', async ({
  settings,
  user,
}) => {
  await generate(settings, user.password);
  await close(settings);
  let failures = 2;
  await settings.route('**/api/my-account/mfa-verifications', async (route) => {
    if (route.request().method() !== 'POST' || failures === 0) return route.fallback();
    failures -= 1;
    return route.abort();
  });
  const section = await openMenu(settings, words.regenerate);
  await section.getByRole('button', { name: words.regenerate }).click();

  const dialog = newCodes(settings);
  await expect(dialog).toContainText(words.unsavedTitle);
  await expect(dialog).toContainText(texts.problems.offline);
  const codes = await codesIn(dialog);
  await expect(dialog.getByRole('button', { name: words.saved })).toHaveCount(0);
  await settings.keyboard.press('Escape');
  await dialog.getByRole('button', { name: words.store }).click();
  await expect(dialog.getByRole('button', { name: words.store })).not.toHaveAttribute('aria-busy');
  await expect(dialog).toContainText(words.unsavedTitle);
  expect(await codesIn(dialog)).toEqual(codes);
  await dialog.getByRole('button', { name: words.store }).click();
  await close(settings);
  expect(await readCodes(settings)).toEqual(codes);
});

test('removes codes that are of no use any more', async ({ settings, user }) => {
  await generate(settings, user.password);
  await close(settings);
  const authenticator = await openSecondStep(settings, texts.authenticator.title);
  await authenticator.getByRole('button', { name: texts.authenticator.remove }).click();
  const question = settings.getByRole('alertdialog');
  await expect(question).toContainText(texts.authenticator.removeBackupCodes);
  await question.getByRole('button', { name: texts.authenticator.removeConfirm }).click();
  const section = await open(settings);
  await expect(section).toContainText(words.orphaned);
  await openMenu(settings, words.remove);
  await settings
    .getByRole('alertdialog', { name: words.removeTitle })
    .getByRole('button', { name: words.removeConfirm })
    .click();
  await expect(toast(settings, words.wasRemoved)).toBeVisible();
  await expect(section).toContainText(words.alone);
});
