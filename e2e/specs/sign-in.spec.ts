import { openSection } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, newEmail, signIn, signOut, test } from '../test.ts';

test('signs in with a password and shows the account', async ({ settings, user }) => {
  const email = await openSection(settings, texts.email.title);
  await expect(email).toContainText(user.primaryEmail);
  await expect(settings.getByRole('banner')).toContainText(user.name ?? '');
  expect(new URL(settings.url()).pathname).toBe('/');
});

test('signs in with a code by email', async ({ page, target }) => {
  const user = await target.createUser({ primaryEmail: newEmail() });
  await signIn(page, target, user);
  await expect(await openSection(page, texts.email.title)).toContainText(user.primaryEmail ?? '');
});

test('keeps the user signed in over a reload', async ({ settings, user }) => {
  await settings.reload();
  await expect(settings.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(await openSection(settings, texts.email.title)).toContainText(user.primaryEmail);
});

test('signs out, and the next user sees nothing of the last', async ({
  settings,
  target,
  user,
}) => {
  await openSection(settings, texts.email.title);
  await signOut(settings);
  await expect(settings.getByText(user.primaryEmail)).toHaveCount(0);

  const next = { ...fullUserSpec(), name: 'Kim Lee' };
  await signIn(settings, target, await target.createUser(next));
  await expect(await openSection(settings, texts.email.title)).toContainText(next.primaryEmail);
  await expect(settings.getByText(user.primaryEmail)).toHaveCount(0);
});

test.describe('a sign-in that was not finished', () => {
  // The SDK writes it down.
  test.use({ expectedErrors: /^LogtoError/ });

  test('ends on a page that says so', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('input[name=identifier]').waitFor();
    const query = new URLSearchParams({ error: 'access_denied', state: 'unknown' });
    await page.goto(`/callback?${query}`);
    await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to Harbor' }).click();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });
});
