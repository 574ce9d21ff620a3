import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { openSection, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

const words = texts.deletion;

test('deletes the account and shows what visitors see', async ({ settings, user }) => {
  const group = accountCenterMessages.texts.account;
  const section = await openSection(settings, words.title, group);
  await section.getByRole('button', { name: words.open }).click();
  await section.getByRole('textbox').fill(user.username);
  await section.getByRole('button', { name: words.confirm }).click();
  await verifyWithPassword(settings, user.password);
  await expect(settings.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});
