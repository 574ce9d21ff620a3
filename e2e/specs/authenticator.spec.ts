import {
  appCodeInput,
  openAuthenticatorForm,
  openSecondStep,
  scanQrCode,
  setUpAuthenticator,
} from '../pages/second-step.ts';
import { otherCode, stepUpDialog, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

const { authenticator: words } = texts;

test('sets up an authenticator app from the pixels of its QR code', async ({ settings, user }) => {
  const { section, app } = await openAuthenticatorForm(settings);
  expect(app.label).toBe(user.username);
  expect(app.issuer).toBe('localhost');
  await expect(section).toContainText(app.secret.base32.slice(0, 4));

  await appCodeInput(section).fill(app.generate());
  await expect(stepUpDialog(settings)).toContainText(texts.stepUp['for.mfa.addTotp']);
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, words.wasAdded)).toBeVisible();
  await expect(section.getByRole('button', { name: words.formReplace })).toBeFocused();
  const summary = await openSecondStep(settings, texts.twoStep.title);
  await expect(summary).toContainText(texts.twoStep.badgeOn);

  await settings.reload();
  await expect(
    (await openSecondStep(settings, words.title)).getByRole('button', { name: words.formReplace }),
  ).toBeVisible();
});

test('can be scanned on a dark page', async ({ settings }) => {
  await settings.emulateMedia({ colorScheme: 'dark' });
  const { app } = await openAuthenticatorForm(settings);
  expect(app.secret.base32).toMatch(/^[A-Z2-7]{16,}$/);
});

test('can be scanned on a phone beside it, where the page is narrow', async ({ settings }) => {
  const { section, app } = await openAuthenticatorForm(settings);
  await settings.setViewportSize({ width: 360, height: 740 });
  expect((await scanQrCode(section)).secret.base32).toBe(app.secret.base32);
  const overflow = await settings.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('keeps the QR code after a wrong code and takes the right one after', async ({
  settings,
  user,
}) => {
  const { section, app } = await openAuthenticatorForm(settings);
  await appCodeInput(section).fill(otherCode(app.generate()));
  await verifyWithPassword(settings, user.password);
  await expect(appCodeInput(section)).toHaveAccessibleDescription(
    new RegExp(`${texts.problems.wrongAppCode}|${texts.problems.staleCode}`),
  );
  await expect(appCodeInput(section)).toBeFocused();
  expect((await scanQrCode(section)).secret.base32).toBe(app.secret.base32);
  await appCodeInput(section).fill(app.generate());
  await expect(toast(settings, words.wasAdded)).toBeVisible();
});

test('replaces the app in place, and only once the new one is confirmed', async ({
  settings,
  user,
}) => {
  const former = await setUpAuthenticator(settings, user.password);
  const { section, app } = await openAuthenticatorForm(settings, words.formReplace);
  expect(app.secret.base32).not.toBe(former.secret.base32);
  await appCodeInput(section).fill(otherCode(app.generate()));
  await expect(appCodeInput(section)).toHaveAccessibleDescription(texts.problems.wrongAppCode);
  await section.getByRole('button', { name: words.cancel }).click();
  await expect(section.getByRole('form')).toHaveCount(0);

  const again = await openAuthenticatorForm(settings, words.formReplace);
  expect(again.app.secret.base32).not.toBe(app.secret.base32);
  await appCodeInput(section).fill(again.app.generate());
  await expect(toast(settings, words.wasReplaced)).toBeVisible();
});

test('overwrites nothing that another tab has set up meanwhile, unless the user confirms that', async ({
  settings,
  user,
  context,
}) => {
  const { section, app } = await openAuthenticatorForm(settings);
  const other = await context.newPage();
  await other.goto('/');
  const faster = await setUpAuthenticator(other, user.password);
  expect(faster.secret.base32).not.toBe(app.secret.base32);

  await appCodeInput(section).fill(app.generate());
  await verifyWithPassword(settings, user.password);
  await expect(section.getByRole('alert')).toContainText(words.overtaken);
  const form = section.getByRole('form', { name: words.formReplace });
  await expect(form).toBeVisible();
  await appCodeInput(section).fill('');
  await appCodeInput(section).fill(app.generate());
  await expect(toast(settings, words.wasReplaced)).toBeVisible();
  await other.close();
});

test('removes the app and says what that means', async ({ settings, user }) => {
  await setUpAuthenticator(settings, user.password);
  const section = await openSecondStep(settings, words.title);
  await section.getByRole('button', { name: words.remove }).click();
  const question = settings.getByRole('alertdialog', { name: words.removeTitle });
  await expect(question).toContainText(words.removeLast);
  await question.getByRole('button', { name: words.removeConfirm }).click();
  await expect(toast(settings, words.wasRemoved)).toBeVisible();
  await expect(section).toContainText(words.empty);
});

test('is set up with the keyboard alone', async ({ settings, user }) => {
  const section = await openSecondStep(settings, words.title);
  await section.getByRole('button', { name: words.formSetUp }).focus();
  await settings.keyboard.press('Enter');
  const app = await scanQrCode(section);
  await expect(appCodeInput(section)).toBeFocused();
  await settings.keyboard.type(app.generate());
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, words.wasAdded)).toBeVisible();
});
