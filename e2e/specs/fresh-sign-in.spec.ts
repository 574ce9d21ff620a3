import type { Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { signInAgainMessages } from '../../packages/ui/src/step-up/sign-in-again.messages.ts';
import { openSection, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import type { Target, TestUser } from '../target/target.ts';
import { expect, signIn, signOut, test } from '../test.ts';

const { tokens, deletion } = texts;
const { access, account } = accountCenterMessages.texts;
const words = signInAgainMessages.texts;
const name = 'Robin Hale';

test.beforeEach(({ target }) => {
  const { socialSignIn } = target.capabilities;
  test.skip(socialSignIn !== true, String(socialSignIn));
});

/** Signs a user in who has a social account and nothing to verify with. */
const arrive = async (page: Page, target: Target): Promise<TestUser> => {
  const socialId = `soc-${Math.random().toString(36).slice(2, 10)}`;
  const user = await target.createUser({ name, socialId });
  await signIn(page, target, user);
  return user;
};

/** Takes what the dialog offers, on the server's pages too. */
const signInAgain = async (page: Page, target: Target, user: TestUser): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: words.title });
  await expect(dialog.getByRole('button', { name: texts.stepUp.setPassword })).toBeVisible();
  await dialog.getByRole('button', { name: words.signIn }).press('Enter');
  await target.signIn(page, user);
  await expect(toast(page, words.back)).toBeVisible({ timeout: 20_000 });
};

test('creates a token after a fresh sign-in, without typing its name again', async ({
  page,
  target,
}) => {
  const user = await arrive(page, target);
  const section = await openSection(page, tokens.title, access);
  await section.getByRole('button', { name: tokens.create }).click();
  await section.getByLabel(tokens.name, { exact: true }).fill('Deployment');
  await section.getByRole('button', { name: tokens.create }).click();
  const place = page.url();
  await signInAgain(page, target, user);

  await expect(page).toHaveURL(place);
  await expect(section.getByLabel(tokens.name, { exact: true })).toHaveValue('Deployment');
  await section.getByRole('button', { name: tokens.create }).click();
  await expect(section.getByLabel(tokens.value, { exact: true })).toHaveValue(/^pat_/);
  await section.getByRole('button', { name: tokens.close }).click();
  await expect(section.getByRole('listitem')).toContainText('Deployment');
  await signOut(page);
});

test('deletes the account after a fresh sign-in', async ({ page, target }) => {
  const user = await arrive(page, target);
  const section = await openSection(page, deletion.title, account);
  await section.getByRole('button', { name: deletion.open }).click();
  await section.getByRole('textbox').fill(name);
  await section.getByRole('button', { name: deletion.confirm }).click();
  await signInAgain(page, target, user);

  await section.getByRole('textbox').fill(name);
  await section.getByRole('button', { name: deletion.confirm }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});
