import { proveNewEmail, sendCodeToNewEmail } from '../pages/email-form.ts';
import {
  chooseMethod,
  codeInput,
  openSection,
  otherCode,
  stepUpDialog,
  toast,
  verifyWithPassword,
} from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, newEmail, test } from '../test.ts';

/** How the chip begins, before the minutes that the verification still lives. */
const [verified] = texts.stepUp.chip.split('{time}');

test('changes nothing when it is cancelled, and loses nothing that was typed', async ({
  settings,
  target,
  user,
}) => {
  const email = newEmail();
  const section = await proveNewEmail(settings, target, email);
  await chooseMethod(settings, 'password');
  await stepUpDialog(settings).getByRole('button', { name: texts.stepUp.cancel }).click();
  await expect(stepUpDialog(settings)).toHaveCount(0);
  await expect(section).toContainText(email);
  await expect(section).toContainText(user.primaryEmail);
  await expect(codeInput(section)).toHaveValue(await target.lastCode(email));

  // The same code, without a new one: the proof of the new address is kept.
  await section.getByRole('button', { name: texts.email.confirm }).click();
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.email.changed)).toBeVisible();
});

test('is cancelled by Escape too', async ({ settings, user }) => {
  const { username } = fullUserSpec();
  const section = await openSection(settings, texts.username.title);
  await section.getByRole('button', { name: texts.username.change }).click();
  const field = section.getByLabel(texts.username.newUsername);
  await field.fill(username);
  await field.press('Enter');
  await expect(stepUpDialog(settings)).toBeVisible();
  await settings.keyboard.press('Escape');
  await expect(stepUpDialog(settings)).toHaveCount(0);
  await expect(field).toHaveValue(username);
  await settings.reload();
  await expect(await openSection(settings, texts.username.title)).toContainText(user.username);
});

test('says that a password is wrong and takes the right one after', async ({
  settings,
  target,
  user,
}) => {
  await proveNewEmail(settings, target, newEmail());
  await verifyWithPassword(settings, 'not-the-password');
  const field = stepUpDialog(settings).getByLabel(texts.stepUp.password, { exact: true });
  await expect(field).toHaveAccessibleDescription(new RegExp(texts.problems.wrongPassword));
  await expect(field).toBeFocused();
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.email.changed)).toBeVisible();
});

test('takes a code by email, which sends itself at the sixth digit', async ({
  settings,
  target,
  user,
}) => {
  const section = await openSection(settings, texts.email.title);
  await section.getByRole('button', { name: texts.email.remove }).click();
  await settings
    .getByRole('alertdialog')
    .getByRole('button', { name: texts.email.removeConfirm })
    .click();

  const dialog = await chooseMethod(settings, 'email');
  await expect(dialog).not.toContainText(user.primaryEmail);
  await codeInput(dialog).waitFor();
  const code = await target.lastCode(user.primaryEmail);
  await codeInput(dialog).pressSequentially(otherCode(code));
  await expect(dialog).toContainText(texts.problems.wrongCode);
  await codeInput(dialog).pressSequentially(code);
  await expect(toast(settings, texts.email.removed)).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('is not asked for again while the verification lasts', async ({ settings, target, user }) => {
  await proveNewEmail(settings, target, newEmail());
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.email.changed)).toBeVisible();

  const section = await openSection(settings, texts.username.title);
  const { username } = fullUserSpec();
  await section.getByRole('button', { name: texts.username.change }).click();
  await section.getByLabel(texts.username.newUsername).fill(username);
  await section.getByRole('button', { name: texts.username.save }).click();
  await expect(toast(settings, texts.username.changed)).toBeVisible();
  await expect(stepUpDialog(settings)).toHaveCount(0);
});

test('is asked for again when the verification has expired in the middle of a change', async ({
  settings,
  target,
  user,
}) => {
  const { username } = fullUserSpec();
  const names = await openSection(settings, texts.username.title);
  await names.getByRole('button', { name: texts.username.change }).click();
  await names.getByLabel(texts.username.newUsername).fill(username);
  await names.getByRole('button', { name: texts.username.save }).click();
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.username.changed)).toBeVisible();

  await target.ageVerification(settings);
  const email = newEmail();
  const section = await sendCodeToNewEmail(settings, email);
  await codeInput(section).fill(await target.lastCode(email));
  await expect(stepUpDialog(settings)).toBeVisible();
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.email.changed)).toBeVisible();
  await expect(section).toContainText(email);
});

test('warns in the last minute of the verification, which is extended in place', async ({
  settings,
  user,
}) => {
  const { username } = fullUserSpec();
  await settings.clock.install();
  const section = await openSection(settings, texts.username.title);
  await section.getByRole('button', { name: texts.username.change }).click();
  await section.getByLabel(texts.username.newUsername).fill(username);
  await section.getByRole('button', { name: texts.username.save }).click();
  await verifyWithPassword(settings, user.password);
  await expect(settings.getByText(`${verified}9:`)).toBeVisible();

  await settings.clock.setSystemTime(Date.now() + 9.25 * 60_000);
  await expect(settings.getByText(`${verified}0:`)).toBeVisible();
  await expect(settings.getByText(texts.stepUp.chipExpiring)).toBeAttached();

  await settings.getByRole('button', { name: texts.stepUp.extend }).click();
  // What is measured from here on is the life of the new record.
  await settings.clock.setSystemTime(Date.now());
  await verifyWithPassword(settings, user.password);
  await expect(stepUpDialog(settings)).toHaveCount(0);
  await expect(settings.getByText(`${verified}9:`)).toBeVisible();
});

test.describe('in a tenant that locks users out after three tries', () => {
  test.use({
    tenant: { signInExperience: { sentinelPolicy: { maxAttempts: 3, lockoutDuration: 1 } } },
  });

  test('says that there were too many tries, even with the right password', async ({
    settings,
    target,
    user,
  }) => {
    await proveNewEmail(settings, target, newEmail());
    const dialog = stepUpDialog(settings);
    const lockedOut = dialog.getByText(texts.problems.lockedOut);
    const wrong = dialog.getByText(texts.problems.wrongPassword);
    for (let tries = 0; tries < 4 && !(await lockedOut.isVisible()); tries += 1) {
      await verifyWithPassword(settings, `wrong-${tries}`);
      await expect(lockedOut.or(wrong)).toBeVisible();
    }
    await expect(lockedOut).toBeVisible();
    await verifyWithPassword(settings, user.password);
    await expect(lockedOut).toBeVisible();
    await expect(dialog).toBeVisible();
  });
});
