import { expect, type Locator, type Page } from '@playwright/test';
import { TOTP, URI } from 'otpauth';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { readQrCode } from './qr-code.ts';
import { openSection, stepUpDialog, verifyWithPassword } from './settings-page.ts';
import { texts } from './texts.ts';

/** The section of that title on the page of the second step. */
export const openSecondStep = (page: Page, title: string): Promise<Locator> =>
  openSection(page, title, accountCenterMessages.texts.secondStep);

/** What an authenticator app knows after it has scanned the QR code that the section shows. */
export const scanQrCode = async (section: Locator): Promise<TOTP> => {
  const image = section.getByRole('img', { name: texts.authenticator.qr });
  await expect(image).toBeVisible();
  // Whoever scans it scrolls it to where nothing of the demo's lies over it.
  await image.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const entry = URI.parse(await readQrCode(image));
  if (!(entry instanceof TOTP)) throw new Error('The QR code holds something else');
  return entry;
};

/** Opens the form for an authenticator app and scans the code. */
export const openAuthenticatorForm = async (
  page: Page,
  button: string = texts.authenticator.formSetUp,
): Promise<{ readonly section: Locator; readonly app: TOTP }> => {
  const section = await openSecondStep(page, texts.authenticator.title);
  await section.getByRole('button', { name: button }).click();
  return { section, app: await scanQrCode(section) };
};

/** The input for the code of the app. */
export const appCodeInput = (section: Locator): Locator =>
  section.getByRole('textbox', { name: texts.authenticator.code });

/** Sets an authenticator app up from the start to the end, verification included. */
export const setUpAuthenticator = async (page: Page, password: string): Promise<TOTP> => {
  const { section, app } = await openAuthenticatorForm(page);
  await appCodeInput(section).fill(app.generate());
  await verifyWithPassword(page, password);
  await expect(stepUpDialog(page)).toHaveCount(0);
  await expect(section.getByRole('form')).toHaveCount(0);
  return app;
};
