import { expect, type Locator, type Page } from '@playwright/test';
import type { Target } from '../target/target.ts';
import { codeInput, openSection } from './settings-page.ts';
import { texts } from './texts.ts';

/** Opens the email form, sends a code to the new address and waits for the input that takes it. */
export const sendCodeToNewEmail = async (
  page: Page,
  email: string,
  action: string = texts.email.change,
): Promise<Locator> => {
  const section = await openSection(page, texts.email.title);
  await section.getByRole('button', { name: action }).click();
  await section.getByLabel(texts.email.newEmail).fill(email);
  await section.getByRole('button', { name: texts.email.sendCode }).click();
  await expect(codeInput(section)).toBeVisible();
  return section;
};

/** The same, and types the code that arrived, which sends itself. */
export const proveNewEmail = async (
  page: Page,
  target: Target,
  email: string,
  action: string = texts.email.change,
): Promise<Locator> => {
  const section = await sendCodeToNewEmail(page, email, action);
  await codeInput(section).fill(await target.lastCode(email));
  return section;
};
