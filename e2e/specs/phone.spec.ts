import type { Locator, Page } from '@playwright/test';
import {
  chooseMethod,
  codeInput,
  openSection,
  toast,
  verifyWithPassword,
} from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import type { Target } from '../target/target.ts';
import { expect, fullUserSpec, newPhone, signIn, test } from '../test.ts';

const provePhone = async (page: Page, target: Target, phone: string): Promise<Locator> => {
  const section = await openSection(page, texts.phone.title);
  await section.getByRole('button', { name: /^(Add|Change) phone number$/ }).click();
  await section.getByLabel(texts.phone.newPhone).fill(`+${phone}`);
  await section.getByRole('button', { name: texts.phone.sendCode }).click();
  await expect(codeInput(section)).toBeVisible();
  await codeInput(section).fill(await target.lastCode(phone));
  return section;
};

const lastFour = (phone: string) => new RegExp(`${phone.slice(-4)}`);

test('adds a phone number', async ({ settings, target, user }) => {
  const phone = newPhone();
  const section = await provePhone(settings, target, phone);
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.phone.added)).toBeVisible();
  await expect(section).toContainText(lastFour(phone));
});

test('verifies by text, changes the number and removes it', async ({ page, target }) => {
  const user = { ...fullUserSpec(), primaryPhone: newPhone() };
  await signIn(page, target, await target.createUser(user));
  const phone = newPhone();
  const section = await provePhone(page, target, phone);

  const dialog = await chooseMethod(page, 'phone');
  await codeInput(dialog).waitFor();
  await codeInput(dialog).fill(await target.lastCode(user.primaryPhone));
  await expect(toast(page, texts.phone.changed)).toBeVisible();
  await expect(section).toContainText(lastFour(phone));

  await section.getByRole('button', { name: texts.phone.remove }).click();
  await page
    .getByRole('alertdialog', { name: texts.phone.removeTitle })
    .getByRole('button', { name: texts.phone.removeConfirm })
    .click();
  await expect(toast(page, texts.phone.removed)).toBeVisible();
  await expect(section).toContainText(texts.phone.empty);
});
