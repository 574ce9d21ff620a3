import { answer, chooseItem, pressOn, verifyByKeyboard } from '../pages/keyboard.ts';
import { appCodeInput, openSecondStep, scanQrCode } from '../pages/second-step.ts';
import { toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

test('sets the second step up, uses it and takes it away, with the keyboard alone', async ({
  settings,
  user,
}) => {
  const { keyboard } = settings;
  const { authenticator: app, backupCodes: codes, twoStep } = texts;
  const appSection = await openSecondStep(settings, app.title);
  const codesSection = settings.getByRole('region', { name: codes.title, exact: true });
  const summary = settings.getByRole('region', { name: twoStep.title, exact: true });
  const replace = appSection.getByRole('button', { name: app.formReplace });
  const more = codesSection.getByRole('button', { name: codes.more });
  const newCodes = settings.getByRole('dialog', { name: codes.newTitle });

  const saveNewCodes = async () => {
    await expect(newCodes).toBeVisible();
    await expect(
      newCodes.locator(':focus').or(newCodes.and(settings.locator(':focus'))),
    ).toHaveCount(1);
    await pressOn(settings, newCodes.getByRole('button', { name: codes.saved }));
    await expect(newCodes).toHaveCount(0);
  };

  await test.step('an authenticator app, then another', async () => {
    await pressOn(settings, appSection.getByRole('button', { name: app.formSetUp }));
    const first = await scanQrCode(appSection);
    await expect(appCodeInput(appSection)).toBeFocused();
    await keyboard.type(first.generate());
    await verifyByKeyboard(settings, user.password);
    await expect(toast(settings, app.wasAdded)).toBeVisible();
    await expect(replace).toBeFocused();

    await keyboard.press('Enter');
    await scanQrCode(appSection);
    await expect(appCodeInput(appSection)).toBeFocused();
    await pressOn(settings, appSection.getByRole('button', { name: app.cancel }));
    await expect(replace).toBeFocused();
  });

  await test.step('backup codes: made, shown, replaced', async () => {
    await pressOn(settings, codesSection.getByRole('button', { name: codes.generate }));
    await expect(codesSection).toContainText(codes.intro);
    await pressOn(settings, codesSection.getByRole('button', { name: codes.generate }));
    await saveNewCodes();
    await expect(codesSection.locator(':focus')).toHaveCount(1);

    await pressOn(settings, codesSection.getByRole('button', { name: codes.show }));
    await expect(codesSection.getByRole('list', { name: codes.codes })).toBeVisible();
    await pressOn(settings, codesSection.getByRole('button', { name: codes.hide }));
    await expect(codesSection.getByRole('button', { name: codes.show })).toBeFocused();

    await pressOn(settings, more);
    await chooseItem(settings, codes.regenerate);
    await pressOn(settings, codesSection.getByRole('button', { name: codes.regenerate }));
    await saveNewCodes();
    await expect(codesSection.locator(':focus')).toHaveCount(1);
  });

  await test.step('off and on', async () => {
    await pressOn(settings, summary.getByRole('button', { name: twoStep.turnOff }));
    await answer(settings, twoStep.turnOff);
    await expect(toast(settings, twoStep.turnedOff)).toBeVisible();
    const turnOn = summary.getByRole('button', { name: twoStep.turnOn });
    await expect(turnOn).toBeFocused();
    await keyboard.press('Enter');
    await expect(toast(settings, twoStep.turnedOn)).toBeVisible();
    await expect(summary.getByRole('button', { name: twoStep.turnOff })).toBeFocused();
  });

  await test.step('everything removed', async () => {
    await pressOn(settings, appSection.getByRole('button', { name: app.remove }));
    await answer(settings, app.removeConfirm);
    await expect(toast(settings, app.wasRemoved)).toBeVisible();
    await expect(appSection.locator(':focus')).toHaveCount(1);
    await pressOn(settings, more);
    await chooseItem(settings, codes.remove);
    await answer(settings, codes.removeConfirm);
    await expect(toast(settings, codes.wasRemoved)).toBeVisible();
    await expect(codesSection).toContainText(codes.alone);
  });
});
