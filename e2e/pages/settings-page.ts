import { expect, type Locator, type Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { codeFormMessages } from '../../packages/ui/src/forms/code-form.messages.ts';
import { stepUpMessages } from '../../packages/ui/src/step-up/step-up.messages.ts';

const { texts } = accountCenterMessages;

/** The section of that title, on the page of its group. */
export const openSection = async (
  page: Page,
  title: string,
  group: string = texts.signIn,
): Promise<Locator> => {
  const section = page.getByRole('region', { name: title, exact: true });
  const navigation = page.getByRole('navigation', { name: texts.navigation });
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
  page.getByRole('dialog', { name: stepUpMessages.texts.title });

/** Chooses a way to verify, if the dialog offers several and has not chosen one itself. */
export const chooseMethod = async (page: Page, label: string): Promise<void> => {
  const dialog = stepUpDialog(page);
  await expect(dialog).toBeVisible();
  const choice = dialog.getByRole('button', { name: new RegExp(`^${label}`) });
  const field = dialog.getByRole('textbox').first();
  await expect(choice.or(field).first()).toBeVisible();
  if (await choice.isVisible()) await choice.click();
};

/** Verifies with the password in the dialog that is open. */
export const verifyWithPassword = async (page: Page, password: string): Promise<void> => {
  await chooseMethod(page, stepUpMessages.texts.password);
  const dialog = stepUpDialog(page);
  await dialog.getByLabel(stepUpMessages.texts.password, { exact: true }).fill(password);
  await dialog.getByRole('button', { name: stepUpMessages.texts.continue }).click();
};

/** The input that takes a code. */
export const codeInput = (scope: Page | Locator): Locator =>
  scope.getByRole('textbox', { name: codeFormMessages.texts.code });

/** A short message that tells of a success. */
export const toast = (page: Page, text: string): Locator =>
  page.getByRole('region', { name: texts.messages }).getByText(text);
