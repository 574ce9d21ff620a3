import type { Page } from '@playwright/test';
import { sendCodeToNewEmail } from '../pages/email-form.ts';
import {
  codeInput,
  openSection,
  stepUpDialog,
  toast,
  verifyWithPassword,
} from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, newEmail, test } from '../test.ts';

/** Method and path of what is written from now on. */
const writesOf = (page: Page): string[] => {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET' || request.method() === 'OPTIONS') return;
    writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return writes;
};

const paste = async (page: Page, text: string) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
};

const fullWidth = (digits: string) =>
  [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

test('a code that an input method composes is neither rewritten nor sent before it is done', async ({
  settings,
  target,
}) => {
  const email = newEmail();
  const section = await sendCodeToNewEmail(settings, email);
  const code = await target.lastCode(email);
  const writes = writesOf(settings);
  const devtools = await settings.context().newCDPSession(settings);
  await codeInput(section).focus();
  for (let length = 1; length <= code.length; length += 1) {
    const text = fullWidth(code.slice(0, length));
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: length,
      selectionEnd: length,
    });
    await expect(codeInput(section)).toHaveValue(text);
  }
  expect(writes).toEqual([]);
  await devtools.send('Input.insertText', { text: fullWidth(code) });
  await expect(stepUpDialog(settings)).toBeVisible();
  expect(writes.filter((one) => one.endsWith('/verify'))).toHaveLength(1);
});

test('a pasted sentence gives the code in it, and two codes are not sent', async ({
  settings,
  target,
}) => {
  const email = newEmail();
  const section = await sendCodeToNewEmail(settings, email);
  const code = await target.lastCode(email);
  const writes = writesOf(settings);
  await codeInput(section).focus();
  await paste(settings, `Order 771204, code ${code === '123456' ? '654321' : '123456'}`);
  await expect(codeInput(section)).toHaveValue('771204');
  expect(writes).toEqual([]);
  await paste(settings, `Valid for 10 minutes: ${code}`);
  await expect(stepUpDialog(settings)).toBeVisible();
  expect(writes.filter((one) => one.endsWith('/verify'))).toHaveLength(1);
});

test('a double click confirms once, and its second click reaches nothing below', async ({
  settings,
  user,
}) => {
  const section = await openSection(settings, texts.email.title);
  await section.getByRole('button', { name: texts.email.remove }).click();
  const question = settings.getByRole('alertdialog', { name: texts.email.removeTitle });
  const confirm = question.getByRole('button', { name: texts.email.removeConfirm });
  const box = await confirm.boundingBox();
  if (!box) throw new Error('There is no button');
  const writes = writesOf(settings);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await settings.mouse.click(x, y);
  await settings.waitForTimeout(120);
  await settings.mouse.click(x, y);
  await verifyWithPassword(settings, user.password);
  await expect(toast(settings, texts.email.removed)).toHaveCount(1);
  await expect(section).toContainText(texts.email.empty);
  expect(writes.filter((one) => one.startsWith('DELETE'))).toHaveLength(2);
  expect(writes.filter((one) => one.endsWith('/verification-code'))).toEqual([]);
});

test('an international domain stays as it was typed', async ({ settings, target }) => {
  const section = await openSection(settings, texts.email.title);
  await section.getByRole('button', { name: texts.email.change }).click();
  const input = section.getByLabel(texts.email.newEmail);
  await input.fill('Alice <alice@müller.example>,');
  await section.getByRole('button', { name: texts.email.sendCode }).click();
  await expect(section).toContainText('alice@müller.example');
  expect(await target.lastCode('alice@müller.example')).toMatch(/^\d{6}$/);
});

test('a pasted number is understood, or stays with an error', async ({ settings }) => {
  const section = await openSection(settings, texts.phone.title);
  await section.getByRole('button', { name: texts.phone.add }).click();
  const input = section.getByLabel(texts.phone.newPhone);
  await input.focus();
  await paste(settings, '(+44) 7976 399087');
  await expect(input).toHaveValue('07976 399087');
  await input.fill('');
  await paste(settings, '1-800-FLOWERS');
  await section.getByRole('button', { name: texts.phone.sendCode }).click();
  await expect(input).toHaveValue('1-800-FLOWERS');
  await expect(section).toContainText(texts.phone.letters);
});
