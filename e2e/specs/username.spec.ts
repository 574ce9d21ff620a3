import { openSection, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, test } from '../test.ts';

test('changes the username', async ({ settings, user }) => {
  const { username } = fullUserSpec();
  const section = await openSection(settings, texts.username.title);
  await section.getByRole('button', { name: texts.username.change }).click();
  await section.getByLabel(texts.username.newUsername).fill(username);
  await section.getByRole('button', { name: texts.username.save }).click();
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.username.changed)).toBeVisible();
  await expect(section).toContainText(username);
});

test('says that a username is taken and keeps what was typed', async ({
  settings,
  target,
  user,
}) => {
  const { username = '' } = await target.createUser(fullUserSpec());
  const section = await openSection(settings, texts.username.title);
  await section.getByRole('button', { name: texts.username.change }).click();
  const field = section.getByLabel(texts.username.newUsername);
  await field.fill(username);
  await field.press('Enter');
  await verifyWithPassword(settings, user.password);
  await expect(field).toHaveAccessibleDescription(new RegExp(texts.problems.usernameTaken));
  await expect(field).toHaveValue(username);
});

test('removes the username', async ({ settings, user }) => {
  const section = await openSection(settings, texts.username.title);
  await section.getByRole('button', { name: texts.username.remove }).click();
  await settings
    .getByRole('alertdialog', { name: texts.username.removeTitle })
    .getByRole('button', { name: texts.username.removeConfirm })
    .click();
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.username.removed)).toBeVisible();
  await expect(section).toContainText(texts.username.empty);
});
