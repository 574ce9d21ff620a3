import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { openSection, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

const words = texts.tokens;
const group = accountCenterMessages.texts.access;

test('creates a token, shows its value once, renames and deletes it', async ({
  settings,
  user,
}) => {
  const section = await openSection(settings, words.title, group);
  await section.getByRole('button', { name: words.create }).click();
  await section.getByLabel(words.name, { exact: true }).fill('Deployment');
  await section.getByRole('button', { name: words.create }).click();
  await verifyWithPassword(settings, user.password);
  const value = section.getByLabel(words.value, { exact: true });
  await expect(value).toHaveValue(/^pat_/);
  await section.getByRole('button', { name: words.close }).click();
  await expect(value).toHaveCount(0);
  await expect(section.getByRole('listitem')).toContainText('Deployment');

  await section.getByRole('button', { name: 'Options for Deployment' }).click();
  await settings.getByRole('menuitem', { name: words.rename }).click();
  await section.getByLabel(words.name, { exact: true }).fill('Release');
  await section.getByRole('button', { name: words.save }).click();
  await expect(toast(settings, words.renamed)).toBeVisible();

  await section.getByRole('button', { name: 'Options for Release' }).click();
  await settings.getByRole('menuitem', { name: words.remove }).click();
  await settings
    .getByRole('alertdialog')
    .getByRole('button', { name: words.removeConfirm })
    .click();
  await expect(toast(settings, 'Release is deleted.')).toBeVisible();
  await expect(section).toContainText(words.empty);
});
