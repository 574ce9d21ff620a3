import type { Locator, Page } from '@playwright/test';
import { codeInput, openSection, stepUpDialog, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, newEmail, test } from '../test.ts';

/** Presses Tab until the element has the focus. */
const tabTo = async (page: Page, element: Locator) => {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${element}`);
};

test('changes the email with the keyboard alone', async ({ settings, target, user }) => {
  const email = newEmail();
  const section = await openSection(settings, texts.email.title);
  const { keyboard } = settings;

  await tabTo(settings, section.getByRole('button', { name: texts.email.change }));
  await keyboard.press('Enter');
  await expect(section.getByLabel(texts.email.newEmail)).toBeFocused();
  await keyboard.type(email);
  await keyboard.press('Enter');

  await expect(codeInput(section)).toBeFocused();
  await keyboard.type(await target.lastCode(email));

  const dialog = stepUpDialog(settings);
  await expect(dialog).toBeVisible();
  await tabTo(
    settings,
    dialog.getByRole('button', { name: new RegExp(`^${texts.stepUp.password}`) }),
  );
  await keyboard.press('Enter');
  await expect(dialog.getByLabel(texts.stepUp.password, { exact: true })).toBeFocused();
  await keyboard.type(user.password);
  await keyboard.press('Enter');

  await expect(toast(settings, texts.email.changed)).toBeVisible();
  await expect(section).toContainText(email);
  await expect(section.getByRole('button', { name: texts.email.change })).toBeFocused();
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
  const kept = await section.evaluate((node) => node.contains(document.activeElement));
  expect(kept, 'focus is back in the form').toBe(true);
});
