import type { Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { basicProblemTexts } from '../../packages/ui/src/i18n/basic-problem-texts.ts';
import { openSection, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, signIn, signOut, test } from '../test.ts';

const { profile } = texts;
const field = profile.claim_name;

const openProfile = (page: Page) =>
  openSection(page, profile.title, accountCenterMessages.texts.profile);

/** Opens the form of the name and types into it. */
const typeName = async (page: Page, name: string) => {
  const section = await openProfile(page);
  const label = profile.editField.replace('{field}', field);
  await section.getByRole('button', { name: label, exact: true }).click();
  const form = section.getByRole('form', { name: label, exact: true });
  await form.getByLabel(field).fill(name);
  return form;
};

/** What the tab keeps, and what it shows. */
const everything = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage }) + document.body.textContent);

// The SDK writes down that it has no token in the moment between two users.
test.use({ expectedErrors: /not_?authenticated|invalid_grant|Logto ?Request/i });

test.describe('another user signs in, in another tab', () => {
  test('the open tab becomes that user’s at once, and keeps nothing of the former one', async ({
    settings,
    target,
    user,
  }) => {
    const bob = await target.createUser({ ...fullUserSpec(), name: 'Bob Roberts' });
    await typeName(settings, 'Robin Secret');
    const other = await settings.context().newPage();
    await other.goto('/');
    await signOut(other);
    await signIn(other, target, bob);

    await expect(toast(settings, basicProblemTexts.userChanged)).toBeVisible();
    await expect(settings.getByRole('main').getByText('Bob Roberts').first()).toBeVisible();
    const rest = await everything(settings);
    expect(rest).not.toContain('Robin');
    expect(rest).not.toContain(user.username);
  });

  test('what the former user saves is done to no one, although the tab was not told', async ({
    page: settings,
    target,
    user,
  }) => {
    await settings.addInitScript(() =>
      window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true),
    );
    await signIn(settings, target, user);
    const bob = await target.createUser({ ...fullUserSpec(), name: 'Bob Roberts' });
    const form = await typeName(settings, 'Robin Secret');
    const other = await settings.context().newPage();
    await other.goto('/');
    await signOut(other);
    await signIn(other, target, bob);

    await form.getByRole('button', { name: profile.save }).click();
    await expect(toast(settings, basicProblemTexts.userChanged)).toBeVisible();
    await expect(settings.getByRole('main').getByText('Bob Roberts').first()).toBeVisible();
    expect(await everything(settings)).not.toContain('Robin');
    await other.reload();
    await expect((await openProfile(other)).getByText('Bob Roberts').first()).toBeVisible();
  });

  test('the same user who signs in again finds what was typed, and saves it', async ({
    settings,
    target,
    user,
  }) => {
    const form = await typeName(settings, 'Robin Hood');
    const other = await settings.context().newPage();
    await other.goto('/');
    await signOut(other);
    await signIn(other, target, user);

    await expect(form.getByLabel(field)).toHaveValue('Robin Hood');
    await form.getByRole('button', { name: profile.save }).click();
    await expect(form).toBeHidden();
    await expect(toast(settings, profile.saved)).toBeVisible();
    await other.reload();
    await expect((await openProfile(other)).getByText('Robin Hood').first()).toBeVisible();
  });
});

test('a sign-out leaves nothing of what was typed in the tab', async ({ settings }) => {
  await typeName(settings, 'Robin Secret');
  await signOut(settings);
  expect(await settings.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(
    'Robin',
  );
});
