import type { Page } from '@playwright/test';
import { openSecondStep, setUpAuthenticator } from '../pages/second-step.ts';
import { toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, signIn, test } from '../test.ts';

const { twoStep: words } = texts;

const open = (page: Page) => openSecondStep(page, words.title);

test('is off until something is set up, and leads there', async ({ settings }) => {
  const section = await open(settings);
  await expect(section).toContainText(words.offEmpty);
  await expect(section.getByRole('button', { name: words.turnOn })).toHaveCount(0);
  await section.getByRole('button', { name: `${words.setUpTotp}: ${words.totp}` }).click();
  await expect(settings.getByRole('img', { name: texts.authenticator.qr })).toBeVisible();
});

test('leads to the passkeys on another page', async ({ settings }) => {
  const section = await open(settings);
  await section.getByRole('button', { name: `${words.addPasskey}: ${words.passkeys}` }).click();
  const passkeys = settings.getByRole('region', { name: texts.passkeys.title });
  await expect(passkeys.getByRole('button', { name: texts.passkeys.add })).toBeFocused();
});

test('is turned off after a question, and on again', async ({ settings, user }) => {
  await setUpAuthenticator(settings, user.password);
  const section = await open(settings);
  await section.getByRole('button', { name: words.turnOff }).click();
  const question = settings.getByRole('alertdialog', { name: words.turnOffTitle });
  await expect(question).toContainText(words.turnOffBody);
  await question.getByRole('button', { name: words.turnOff }).click();
  await expect(toast(settings, words.turnedOff)).toBeVisible();
  await expect(section).toContainText(words.badgeOff);

  await settings.reload();
  const again = await open(settings);
  await expect(again).toContainText(words.badgeOff);
  await again.getByRole('button', { name: words.turnOn }).click();
  // The verification went with the page.
  const dialog = settings.getByRole('dialog');
  await expect(dialog).toContainText(texts.stepUp['for.mfa.updateSettings']);
});

test.describe('where a second step is required', () => {
  test.use({
    tenant: {
      signInExperience: {
        mfa: { policy: 'Mandatory', factors: ['Totp', 'WebAuthn', 'BackupCode'] },
      },
    },
  });

  test('says so and cannot be turned off', async ({ page, target, user }) => {
    const { lateSecondStep } = target.capabilities;
    test.skip(lateSecondStep !== true, String(lateSecondStep));
    await signIn(page, target, user);
    const section = await open(page);
    await expect(section).toContainText(words.required);
    await expect(section).toContainText(words.incompleteRequired);
    await setUpAuthenticator(page, user.password);
    await expect(section).toContainText(words.badgeRequired);
    await expect(section.getByRole('button', { name: words.turnOff })).toHaveCount(0);
  });
});
