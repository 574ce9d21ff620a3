import type { Page } from '@playwright/test';
import { answer, chooseItem, pressOn, tabTo, verifyByKeyboard } from '../pages/keyboard.ts';
import { codeInput, openSection, stepUpDialog, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { addVirtualAuthenticator } from '../pages/virtual-authenticator.ts';
import { expect, fullUserSpec, newEmail, newPhone, test } from '../test.ts';

const newPassword = 'Gl4cier-Wombat!47';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('changes every way to sign in, with the keyboard alone', async ({
  settings,
  target,
  user,
}) => {
  const { keyboard } = settings;
  const email = newEmail();
  const phone = newPhone();
  const { username } = fullUserSpec();
  await openSection(settings, texts.email.title);

  await test.step('the email, with a verification in between', async () => {
    const section = region(settings, texts.email.title);
    const change = section.getByRole('button', { name: texts.email.change });
    await pressOn(settings, change);
    await expect(section.getByLabel(texts.email.newEmail)).toBeFocused();
    await keyboard.type(email);
    await keyboard.press('Enter');
    await expect(codeInput(section)).toBeFocused();
    await keyboard.type(await target.lastCode(email));
    await verifyByKeyboard(settings, user.password);
    await expect(toast(settings, texts.email.changed)).toBeVisible();
    await expect(section).toContainText(email);
    await expect(change).toBeFocused();
  });

  await test.step('the phone number: added, then removed', async () => {
    const section = region(settings, texts.phone.title);
    await pressOn(settings, section.getByRole('button', { name: texts.phone.add }));
    const field = section.getByLabel(texts.phone.newPhone);
    await tabTo(settings, field);
    await keyboard.type(`+${phone}`);
    await keyboard.press('Enter');
    await expect(codeInput(section)).toBeFocused();
    await keyboard.type(await target.lastCode(phone));
    await expect(toast(settings, texts.phone.added)).toBeVisible();
    await expect(section.getByRole('button', { name: texts.phone.change })).toBeFocused();

    const remove = section.getByRole('button', { name: texts.phone.remove });
    await pressOn(settings, remove);
    await expect(settings.getByRole('alertdialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(remove).toBeFocused();
    await keyboard.press('Enter');
    await answer(settings, texts.phone.removeConfirm);
    await expect(toast(settings, texts.phone.removed)).toBeVisible();
    await expect(section.locator(':focus')).toHaveCount(1);
  });

  await test.step('the username', async () => {
    const section = region(settings, texts.username.title);
    const change = section.getByRole('button', { name: texts.username.change });
    await pressOn(settings, change);
    await expect(section.getByLabel(texts.username.newUsername)).toBeFocused();
    await pressOn(settings, section.getByRole('button', { name: texts.username.cancel }));
    await expect(change).toBeFocused();
    await keyboard.press('Enter');
    await expect(section.getByLabel(texts.username.newUsername)).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(username);
    await keyboard.press('Enter');
    await expect(toast(settings, texts.username.changed)).toBeVisible();
    await expect(change).toBeFocused();
  });

  await test.step('the password', async () => {
    const section = region(settings, texts.password.title);
    const change = section.getByRole('button', { name: texts.password.change });
    await pressOn(settings, change);
    await expect(section.getByLabel(texts.password.newPassword, { exact: true })).toBeFocused();
    await keyboard.type(newPassword);
    await tabTo(settings, section.getByLabel(texts.password.repeat, { exact: true }));
    await keyboard.type(newPassword);
    await keyboard.press('Enter');
    await expect(toast(settings, texts.password.changed)).toBeVisible();
    await expect(change).toBeFocused();
  });
});

test('adds, renames and removes a passkey with the keyboard alone', async ({ settings, user }) => {
  const { passkeys: words } = texts;
  const { keyboard } = settings;
  await addVirtualAuthenticator(settings);
  const section = await openSection(settings, words.title);
  const add = section.getByRole('button', { name: words.add });
  const name = section.getByRole('textbox', { name: words.name });
  const retype = async (value: string) => {
    await expect(name).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(value);
    await keyboard.press('Enter');
  };

  await pressOn(settings, add);
  await retype('Before');
  await verifyByKeyboard(settings, user.password);
  await expect(toast(settings, words.wasAdded)).toBeVisible();
  await expect(add).toBeFocused();

  const more = (of: string) => section.getByRole('button', { name: `More for ${of}` });
  await pressOn(settings, more('Before'));
  await chooseItem(settings, words.rename);
  await retype('After');
  await expect(toast(settings, words.wasRenamed)).toBeVisible();
  await expect(more('After')).toBeFocused();

  await keyboard.press('Enter');
  await chooseItem(settings, words.remove);
  await answer(settings, words.remove);
  await expect(toast(settings, words.wasRemoved)).toBeVisible();
  await expect(section.locator(':focus')).toHaveCount(1);
});

test('keeps the focus inside the dialog, and gives it back', async ({ settings, target }) => {
  const email = newEmail();
  const section = await openSection(settings, texts.email.title);
  await section.getByRole('button', { name: texts.email.change }).click();
  await section.getByLabel(texts.email.newEmail).fill(email);
  await settings.keyboard.press('Enter');
  await expect(codeInput(section)).toBeVisible();
  await codeInput(section).fill(await target.lastCode(email));

  const dialog = stepUpDialog(settings);
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await settings.keyboard.press('Tab');
    const inside = await dialog.evaluate((node) => node.contains(document.activeElement));
    expect(inside, `after ${presses + 1} presses of Tab`).toBe(true);
  }
  await settings.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // The focus comes back a task after the dialog has gone.
  await expect(section.locator(':focus'), 'focus is back in the form').toHaveCount(1);
});
