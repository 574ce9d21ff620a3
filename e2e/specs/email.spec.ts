import { proveNewEmail, sendCodeToNewEmail } from '../pages/email-form.ts';
import {
  codeInput,
  openSection,
  otherCode,
  stepUpDialog,
  toast,
  verifyWithPassword,
} from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, newEmail, signIn, test } from '../test.ts';

test('changes the email, verifies in between and goes on by itself', async ({
  settings,
  target,
  user,
}) => {
  const email = newEmail();
  const section = await proveNewEmail(settings, target, email);
  await expect(stepUpDialog(settings)).toContainText(texts.stepUp['for.email.set']);

  await verifyWithPassword(settings, user.password);
  await expect(stepUpDialog(settings)).toHaveCount(0);
  await expect(toast(settings, texts.email.changed)).toBeVisible();
  await expect(section).toContainText(email);
  await expect(section).not.toContainText(user.primaryEmail);
  await expect(codeInput(section)).toHaveCount(0);

  await settings.reload();
  await expect(await openSection(settings, texts.email.title)).toContainText(email);
});

test('removes the email and says what remains', async ({ settings, user }) => {
  const section = await openSection(settings, texts.email.title);
  await section.getByRole('button', { name: texts.email.remove }).click();
  const question = settings.getByRole('alertdialog', { name: texts.email.removeTitle });
  await expect(question).toContainText(user.primaryEmail);
  await expect(question).toContainText('You can still sign in with your username');
  await question.getByRole('button', { name: texts.email.removeConfirm }).click();

  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.email.removed)).toBeVisible();
  await expect(section).toContainText(texts.email.empty);
  await expect(section.getByRole('button', { name: texts.email.add })).toBeVisible();
});

test('adds an email to an account without one', async ({ page, target }) => {
  const { primaryEmail: _, ...spec } = fullUserSpec();
  await signIn(page, target, await target.createUser(spec));
  const email = newEmail();
  const section = await proveNewEmail(page, target, email, texts.email.add);
  await verifyWithPassword(page, spec.password);
  await expect(toast(page, texts.email.added)).toBeVisible();
  await expect(section).toContainText(email);
});

test('keeps the last way to sign in', async ({ page, target }) => {
  const user = await target.createUser({ primaryEmail: newEmail() });
  await signIn(page, target, user);
  const section = await openSection(page, texts.email.title);
  const remove = section.getByRole('button', { name: texts.email.remove });
  await expect(remove).toHaveAccessibleDescription(texts.locks.last_method);
  await remove.click({ force: true });
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(section).toContainText(user.primaryEmail ?? '');
});

test('says that a code is wrong and takes the right one after', async ({
  settings,
  target,
  user,
}) => {
  const email = newEmail();
  const section = await sendCodeToNewEmail(settings, email);
  const code = await target.lastCode(email);
  await codeInput(section).fill(otherCode(code));
  await expect(section).toContainText(texts.problems.wrongCode);
  await expect(codeInput(section)).toBeFocused();

  await codeInput(section).fill(code);
  await verifyWithPassword(settings, user.password);
  await expect(section).toContainText(email);
});

test('refuses an email that another account has', async ({ settings, target, user }) => {
  const other = await target.createUser(fullUserSpec());
  const taken = other.primaryEmail ?? '';
  const section = await proveNewEmail(settings, target, taken);
  await verifyWithPassword(settings, user.password);
  await expect(section).toContainText(texts.problems.emailTaken);
  await settings.reload();
  await expect(await openSection(settings, texts.email.title)).toContainText(user.primaryEmail);
});

test('refuses what is no email before anything is sent', async ({ settings }) => {
  const sent: string[] = [];
  settings.on('request', (request) => {
    if (request.url().includes('/api/verifications')) sent.push(request.url());
  });
  const section = await openSection(settings, texts.email.title);
  await section.getByRole('button', { name: texts.email.change }).click();
  const field = section.getByLabel(texts.email.newEmail);
  await field.fill('not an email');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(new RegExp(texts.email.invalid));
  await expect(field).toBeFocused();
  expect(sent).toEqual([]);
});
