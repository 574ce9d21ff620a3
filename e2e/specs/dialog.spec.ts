import type { Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { chooseItem, pressOn, tabTo, verifyByKeyboard } from '../pages/keyboard.ts';
import { stepUpDialog, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, test } from '../test.ts';

const userButton = (page: Page) =>
  page.getByRole('button', { name: new RegExp(texts.userButton.menu.replace('{name}', '')) });

const accountDialog = (page: Page) => page.getByRole('dialog', { name: texts.accountDialog.title });

/** Opens the account over a page of the product, as someone without a pointer does. */
const openAccount = async (page: Page) => {
  await page.goto('/board');
  await pressOn(page, userButton(page));
  await chooseItem(page, texts.userButton.manage);
  const dialog = accountDialog(page);
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  return dialog;
};

test('the user button says who is signed in, and gives the focus back', async ({
  settings,
  user,
}) => {
  await settings.goto('/board');
  const button = userButton(settings);
  await pressOn(settings, button);
  const menu = settings.getByRole('menu');
  await expect(menu).toContainText(user.name ?? '');
  await expect(menu).toContainText(user.primaryEmail);
  await settings.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the account opens over the page, and Escape leads back to the user button', async ({
  settings,
}) => {
  const dialog = await openAccount(settings);
  for (let presses = 0; presses < 30; presses += 1) {
    await settings.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await settings.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(userButton(settings)).toBeFocused();
  await expect(settings).toHaveURL(/\/board$/);
});

test('verifies in a dialog over the dialog, which alone Escape closes', async ({
  settings,
  user,
}) => {
  const { keyboard } = settings;
  const { username } = fullUserSpec();
  const dialog = await openAccount(settings);
  await pressOn(
    settings,
    dialog.getByRole('button', { name: accountCenterMessages.texts.signIn, exact: true }),
  );
  const section = dialog.getByRole('region', { name: texts.username.title, exact: true });
  const change = section.getByRole('button', { name: texts.username.change });
  await pressOn(settings, change);
  const input = section.getByLabel(texts.username.newUsername);
  await expect(input).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(username);
  await keyboard.press('Enter');

  await expect(stepUpDialog(settings).locator(':focus')).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(stepUpDialog(settings)).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await expect(input).toHaveValue(username);

  await tabTo(settings, input);
  await keyboard.press('Enter');
  await verifyByKeyboard(settings, user.password);
  await expect(toast(settings, texts.username.changed)).toBeVisible();
  await expect(section).toContainText(username);
  await expect(change).toBeFocused();

  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(userButton(settings)).toBeFocused();
});

test('signs out from the menu', async ({ settings }) => {
  await settings.goto('/board');
  await pressOn(settings, userButton(settings));
  await chooseItem(settings, texts.userButton.signOut);
  await expect(settings.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
});

test('offers to undo, also to those who have no pointer', async ({ settings, user }) => {
  const dialog = await openAccount(settings);
  const row = dialog.getByRole('button', {
    name: texts.profile.editField.replace('{field}', 'Name'),
  });
  await pressOn(settings, row);
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await settings.keyboard.type(' the First');
  await settings.keyboard.press('Enter');
  await pressOn(settings, dialog.getByRole('button', { name: texts.frame.undo }));
  await expect(toast(settings, texts.frame.undone)).toBeVisible();
  await expect(dialog.getByText(user.name ?? '', { exact: true }).first()).toBeVisible();
});
