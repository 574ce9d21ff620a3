import type { Locator, Page } from '@playwright/test';
import { openSection, stepUpDialog, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { addVirtualAuthenticator } from '../pages/virtual-authenticator.ts';
import { expect, test } from '../test.ts';

const { passkeys: words } = texts;

const open = (page: Page) => openSection(page, words.title);
const nameInput = (section: Locator) => section.getByRole('textbox', { name: words.name });
const rows = (section: Locator) =>
  section.getByRole('list', { name: words.list }).getByRole('listitem');

const create = async (section: Locator) => {
  await section.getByRole('button', { name: words.add }).click();
  await expect(nameInput(section)).toBeFocused();
};

/** Adds a passkey; the user must have verified. */
const add = async (section: Locator, name: string) => {
  await create(section);
  await nameInput(section).fill(name);
  await nameInput(section).press('Enter');
  await expect(section.getByText(name)).toBeVisible();
};

const addFirst = async (page: Page, password: string, name: string) => {
  const section = await open(page);
  await create(section);
  await nameInput(section).fill(name);
  await nameInput(section).press('Enter');
  await verifyWithPassword(page, password);
  await expect(section.getByText(name)).toBeVisible();
  return section;
};

const choose = async (section: Locator, name: string, item: string) => {
  await section.getByRole('button', { name: words.more.replace('{name}', name) }).click();
  await section.page().getByRole('menuitem', { name: item }).click();
};

test('adds a passkey that the browser makes, and names it', async ({ settings, user }) => {
  const authenticator = await addVirtualAuthenticator(settings);
  const section = await open(settings);
  await expect(section).toContainText(words.empty);
  await create(section);
  await expect(section).toContainText(words.newTitle);
  await expect(section).toContainText(words.synced);
  await expect(nameInput(section)).toHaveValue(/^(Chrome|Chromium)\b.* on /);
  await nameInput(section).fill('My laptop');
  await section.getByRole('button', { name: words.saveNew }).click();
  await expect(stepUpDialog(settings)).toContainText(texts.stepUp['for.passkeys.add']);
  await verifyWithPassword(settings, user.password);

  await expect(toast(settings, words.wasAdded)).toBeVisible();
  await expect(rows(section)).toHaveText([/^My laptop/]);
  expect(await authenticator.credentials()).toHaveLength(1);
  await settings.reload();
  await expect(rows(await open(settings))).toHaveText([/^My laptop/]);
});

test('keeps the passkey while the verification is cancelled', async ({ settings, user }) => {
  const authenticator = await addVirtualAuthenticator(settings);
  const section = await open(settings);
  await create(section);
  await nameInput(section).fill('Kept');
  await nameInput(section).press('Enter');
  await stepUpDialog(settings).getByRole('button', { name: texts.stepUp.close }).click();
  await expect(nameInput(section)).toHaveValue('Kept');
  await section.getByRole('button', { name: words.saveNew }).click();
  await verifyWithPassword(settings, user.password);
  await expect(rows(section)).toHaveText([/^Kept/]);
  expect(await authenticator.credentials()).toHaveLength(1);
});

test('renames a passkey', async ({ settings, user }) => {
  await addVirtualAuthenticator(settings);
  const section = await addFirst(settings, user.password, 'Before');
  await choose(section, 'Before', words.rename);
  await expect(nameInput(section)).toBeFocused();
  await nameInput(section).fill('After');
  await section.getByRole('button', { name: words.save }).click();
  await expect(toast(settings, words.wasRenamed)).toBeVisible();
  await settings.reload();
  await expect(rows(await open(settings))).toHaveText([/^After/]);
});

test('removes a passkey, and the browser forgets it', async ({ settings, user }) => {
  const authenticator = await addVirtualAuthenticator(settings);
  const section = await addFirst(settings, user.password, 'Gone soon');
  await choose(section, 'Gone soon', words.remove);
  const question = settings.getByRole('alertdialog', { name: words.removeTitle });
  await expect(question).toContainText('You can still sign in with your username');
  await question.getByRole('button', { name: words.remove }).click();
  await expect(toast(settings, words.wasRemoved)).toBeVisible();
  await expect(section).toContainText(words.empty);
  // Only where the browser can tell the authenticator.
  const canSignal = await settings.evaluate(
    () => 'signalAllAcceptedCredentials' in PublicKeyCredential,
  );
  await expect.poll(async () => (await authenticator.credentials()).length).toBe(canSignal ? 0 : 1);
});

test('says nothing when the user cancels', async ({ settings }) => {
  const authenticator = await addVirtualAuthenticator(settings);
  await authenticator.setVerified(false);
  const section = await open(settings);
  const button = section.getByRole('button', { name: words.add });
  await settings.evaluate(() => {
    const { credentials } = navigator;
    const create = credentials.create.bind(credentials);
    credentials.create = (options) =>
      create(options).catch((error: DOMException) => {
        document.documentElement.setAttribute('data-refused', error.name);
        throw error;
      });
  });
  await button.click();
  await expect(settings.locator('html[data-refused=NotAllowedError]')).toHaveCount(1);
  await expect(button).not.toHaveAttribute('aria-busy');
  await expect(section.getByRole('alert')).toHaveCount(0);
  await expect(nameInput(section)).toHaveCount(0);

  await authenticator.setVerified(true);
  await create(section);
});

test('says that this authenticator has one already', async ({ settings, user }) => {
  await addVirtualAuthenticator(settings);
  const section = await addFirst(settings, user.password, 'The only one');
  await section.getByRole('button', { name: words.add }).click();
  await expect(section.getByRole('alert')).toContainText(texts.problems.passkeyExists);
  await expect(rows(section)).toHaveCount(1);
});

test('makes and stores one passkey on double clicks', async ({ settings, user }) => {
  const authenticator = await addVirtualAuthenticator(settings);
  const section = await open(settings);
  await section.getByRole('button', { name: words.add }).dblclick();
  await nameInput(section).fill('Once');
  await section.getByRole('button', { name: words.saveNew }).dblclick();
  await verifyWithPassword(settings, user.password);
  await expect(rows(section)).toHaveText([/^Once/]);
  expect(await authenticator.credentials()).toHaveLength(1);
});

test('lets the browser forget a passkey that is discarded', async ({ settings }) => {
  const authenticator = await addVirtualAuthenticator(settings);
  const section = await open(settings);
  await create(section);
  expect(await authenticator.credentials()).toHaveLength(1);
  await section.getByRole('button', { name: words.discard }).click();
  await expect(section).toContainText(words.empty);
  const canSignal = await settings.evaluate(() => 'signalUnknownCredential' in PublicKeyCredential);
  await expect.poll(async () => (await authenticator.credentials()).length).toBe(canSignal ? 0 : 1);
});

test('adds several from different authenticators', async ({ settings, user }) => {
  const first = await addVirtualAuthenticator(settings);
  const section = await addFirst(settings, user.password, 'First');
  expect(await first.credentials()).toHaveLength(1);
  // Another one of the same kind, in the place of the first.
  await first.remove();
  await addVirtualAuthenticator(settings);
  await add(section, 'Second');
  await expect(rows(section)).toHaveText([/^First/, /^Second/]);
});

test.describe('where second factors are hidden', () => {
  test.use({ tenant: { fields: { mfa: 'Off', passkey: 'Edit' } } });

  test('adds a passkey that cannot be listed', async ({ settings, target, user }) => {
    const { passkeyField } = target.capabilities;
    test.skip(passkeyField !== true, String(passkeyField));
    const authenticator = await addVirtualAuthenticator(settings);
    const section = await open(settings);
    await expect(section).toContainText(words.unlisted);
    await create(section);
    await section.getByRole('button', { name: words.saveNew }).click();
    await verifyWithPassword(settings, user.password);
    await expect(toast(settings, words.wasAdded)).toBeVisible();
    expect(await authenticator.credentials()).toHaveLength(1);
  });
});
