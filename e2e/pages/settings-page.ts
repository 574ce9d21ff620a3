import { expect, type Locator, type Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { texts } from './texts.ts';

const { texts: frame } = accountCenterMessages;

/** The section of that title, on the page of its group. */
export const openSection = async (
  page: Page,
  title: string,
  group: string = frame.signIn,
): Promise<Locator> => {
  const section = page.getByRole('region', { name: title, exact: true });
  const navigation = page.getByRole('navigation', { name: frame.navigation });
  await expect(section.or(navigation).first()).toBeVisible();
  if (!(await section.isVisible())) {
    await navigation.getByRole('button', { name: group }).click();
  }
  await expect(section).toBeVisible();
  await expect(section).not.toHaveAttribute('aria-busy');
  return section;
};

/** The dialog that asks the user to verify. */
export const stepUpDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: texts.stepUp.title });

/** Chooses a way to verify, if the dialog offers several and has not chosen one itself. */
export const chooseMethod = async (
  page: Page,
  method: 'password' | 'email' | 'phone',
): Promise<Locator> => {
  const dialog = stepUpDialog(page);
  await expect(dialog).toBeVisible();
  const choice = dialog.getByRole('button', { name: new RegExp(`^${texts.stepUp[method]}`) });
  const field = dialog.getByRole('textbox').first();
  await expect(choice.or(field).first()).toBeVisible();
  if (await choice.isVisible()) await choice.click();
  return dialog;
};

/** Types a password into the dialog that is open and sends it. */
export const verifyWithPassword = async (page: Page, password: string): Promise<void> => {
  const dialog = await chooseMethod(page, 'password');
  await dialog.getByLabel(texts.stepUp.password, { exact: true }).fill(password);
  await dialog.getByRole('button', { name: texts.stepUp.continue }).click();
};

/** The input that takes a code. */
export const codeInput = (scope: Page | Locator): Locator =>
  scope.getByRole('textbox', { name: texts.codeForm.code });

/** A short message that tells of a success. */
export const toast = (page: Page, text: string): Locator =>
  page.getByRole('region', { name: frame.messages }).getByText(text);

/** A code that is not this one. */
export const otherCode = (code: string): string => (code === '000000' ? '111111' : '000000');
