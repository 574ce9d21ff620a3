import { expect, type Locator, type Page } from '@playwright/test';
import { stepUpDialog } from './settings-page.ts';
import { texts } from './texts.ts';

const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement);

/** Presses a key until the element has the focus. */
const pressUntilFocused = async (page: Page, element: Locator, key: string): Promise<void> => {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await hasFocus(element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${element}`);
};

/** Goes to an element as someone without a pointer does. */
export const tabTo = (page: Page, element: Locator): Promise<void> =>
  pressUntilFocused(page, element, 'Tab');

/** Goes to a control and presses it. */
export const pressOn = async (page: Page, element: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, element);
  await page.keyboard.press(key);
};

/** Chooses an item of the menu that has just been opened. */
export const chooseItem = async (page: Page, name: string): Promise<void> => {
  await pressUntilFocused(page, page.getByRole('menuitem', { name }), 'ArrowDown');
  await page.keyboard.press('Enter');
};

/** Answers the question that has just been asked; the focus must be in it by itself. */
export const answer = async (page: Page, name: string): Promise<void> => {
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await expect(question.locator(':focus')).toHaveCount(1);
  await pressOn(page, question.getByRole('button', { name, exact: true }));
  await expect(question).toHaveCount(0);
};

/** Verifies with the password in the dialog that has opened by itself. */
export const verifyByKeyboard = async (page: Page, password: string): Promise<void> => {
  const dialog = stepUpDialog(page);
  await expect(dialog).toBeVisible();
  const field = dialog.getByLabel(texts.stepUp.password, { exact: true });
  const method = dialog.getByRole('button', { name: new RegExp(`^${texts.stepUp.password}`) });
  await expect(field.or(method).first()).toBeVisible();
  if (await method.isVisible()) await pressOn(page, method);
  await expect(field).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
};
