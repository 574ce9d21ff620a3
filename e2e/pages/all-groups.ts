import { expect, type Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { deletionMessages } from '../../packages/ui/src/sections/deletion/deletion.messages.ts';
import { tokensMessages } from '../../packages/ui/src/sections/tokens/tokens.messages.ts';
import { openSection, verifyWithPassword } from './settings-page.ts';
import { settled } from './settled.ts';
import { texts } from './texts.ts';

const { texts: frame } = accountCenterMessages;
const { texts: tokens } = tokensMessages;
const { texts: deletion } = deletionMessages;
const editName = texts.profile.editField.replace('{field}', texts.profile.claim_name);

/** A group, and the forms in it, each with its section and the button that opens it. */
const groups = [
  { name: frame.profile, forms: [[texts.profile.title, editName]] },
  {
    name: frame.signIn,
    forms: [
      [texts.email.title, texts.email.change],
      [texts.phone.title, texts.phone.add],
      [texts.username.title, texts.username.change],
      [texts.password.title, texts.password.change],
    ],
  },
  { name: frame.secondStep, forms: [[texts.authenticator.title, texts.authenticator.formSetUp]] },
  { name: frame.access, forms: [[tokens.title, tokens.create]] },
  { name: frame.account, forms: [[deletion.title, deletion.open]] },
] as const;

/** Opens the group from wherever the page is; on narrow pages that may be inside another one. */
const openGroup = async (page: Page, name: string): Promise<void> => {
  const navigation = page.getByRole('navigation', { name: frame.navigation });
  const back = page.getByRole('button', { name: frame.back });
  await expect(navigation.or(back).first()).toBeVisible();
  if (await back.isVisible()) await back.click();
  await navigation.getByRole('button', { name: name, exact: true }).click();
};

/**
 * Visits every group with its forms open and with what is behind the gates, and hands each page over as the user finds
 * it; the dialog that asks for verification, too.
 */
export const visitAllGroups = async (
  page: Page,
  password: string,
  visit: (where: string) => Promise<void>,
): Promise<void> => {
  for (const { name, forms } of groups) {
    await openGroup(page, name);
    if (name === frame.access) {
      const sessions = await openSection(page, texts.sessions.title, name);
      await sessions.getByRole('button', { name: texts.stepUp.gateAction }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await settled(page);
      await visit('the verification');
      await verifyWithPassword(page, password);
      await expect(sessions.getByRole('listitem').first()).toBeVisible();
    }
    for (const [title, button] of forms) {
      const section = await openSection(page, title, name);
      await section.getByRole('button', { name: button, exact: true }).click();
      await expect(section.getByRole('textbox').first()).toBeVisible();
    }
    await settled(page);
    await visit(name);
  }
};
