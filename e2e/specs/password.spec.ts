import type { Locator } from '@playwright/test';
import { openSection, stepUpDialog, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, newEmail, signIn, signOut, test } from '../test.ts';

const NEW = 'Gl4cier-Wombat!47';

const fillNewPassword = async (section: Locator, password: string, repeat = password) => {
  await section.getByLabel(texts.password.newPassword, { exact: true }).fill(password);
  await section.getByLabel(texts.password.repeat, { exact: true }).fill(repeat);
  await section.getByRole('button', { name: texts.password.save }).click();
};

test('changes the password, which signs in from then on', async ({ settings, target, user }) => {
  const section = await openSection(settings, texts.password.title);
  await section.getByRole('button', { name: texts.password.change }).click();
  await fillNewPassword(section, NEW);
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.password.changed)).toBeVisible();
  await expect(section.getByLabel(texts.password.newPassword, { exact: true })).toHaveCount(0);
  await settings.getByRole('button', { name: texts.password.signOutOthers }).click();
  await expect(settings.getByRole('region', { name: texts.sessions.title })).toBeVisible();
  await expect(toast(settings, texts.password.nowhereElse)).toBeVisible();

  await signOut(settings);
  await signIn(settings, target, { ...user, password: NEW });
});

test('checks the rules of the tenant before anything is sent', async ({ settings }) => {
  const section = await openSection(settings, texts.password.title);
  await section.getByRole('button', { name: texts.password.change }).click();
  await fillNewPassword(section, 'aaaaaaaa');
  await expect(section).toContainText(texts.password.unmet);
  await fillNewPassword(section, NEW, `${NEW}?`);
  await expect(section).toContainText(texts.password.mismatch);
  await expect(stepUpDialog(settings)).toHaveCount(0);
});

test('sets a first password after verifying by email', async ({ page, target }) => {
  const user = await target.createUser({ primaryEmail: newEmail() });
  await signIn(page, target, user);
  const section = await openSection(page, texts.password.title);
  await expect(section).toContainText(texts.password.empty);
  await section.getByRole('button', { name: texts.password.add }).click();
  await fillNewPassword(section, NEW);

  const dialog = stepUpDialog(page);
  await dialog.getByRole('button', { name: texts.stepUp.send }).click();
  const input = dialog.getByRole('textbox', { name: texts.codeForm.code });
  await input.waitFor();
  await input.fill(await target.lastCode(user.primaryEmail ?? ''));
  await expect(toast(page, texts.password.added)).toBeVisible();
  await expect(section).toContainText(texts.password.isSet);
});

test('sets a first password without verification when there is no way to verify', async ({
  page,
  target,
}) => {
  const { socialSignIn } = target.capabilities;
  test.skip(socialSignIn !== true, String(socialSignIn));
  const user = await target.createUser({ name: 'Nova Star', socialId: `nova-${Date.now()}` });
  await signIn(page, target, user);
  const section = await openSection(page, texts.password.title);
  await section.getByRole('button', { name: texts.password.add }).click();
  await fillNewPassword(section, NEW);
  await expect(toast(page, texts.password.added)).toBeVisible();
  await expect(stepUpDialog(page)).toHaveCount(0);
  await expect(section).toContainText(texts.password.isSet);
});
