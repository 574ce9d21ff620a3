import { openSection, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { addVirtualAuthenticator } from '../pages/virtual-authenticator.ts';
import { expect, test } from '../test.ts';

const group = (name: string) => ({ level: 2, name }) as const;

test('keeps the place in the address, and the back button works', async ({ settings }) => {
  await openSection(settings, texts.email.title);
  await expect(settings).toHaveURL(/#account\/signIn$/);
  await settings.getByRole('button', { name: 'Devices and apps' }).click();
  await expect(settings).toHaveURL(/#account\/access$/);
  await settings.goBack();
  await expect(settings.getByRole('heading', group('Sign-in'))).toBeVisible();
  await settings.goBack();
  await expect(settings.getByRole('heading', group('Profile'))).toBeVisible();
  await settings.goForward();
  await expect(settings.getByRole('heading', group('Sign-in'))).toBeVisible();
});

test('opens a task of the address once', async ({ settings }) => {
  await settings.goto('/#account/username.change');
  const input = settings.getByLabel(texts.username.newUsername);
  await expect(input).toBeFocused();
  await expect(settings).toHaveURL(/#account\/username$/);
  await settings.reload();
  const section = settings.getByRole('region', { name: texts.username.title, exact: true });
  await expect(section.getByRole('button', { name: texts.username.change })).toBeVisible();
  await expect(input).toHaveCount(0);
});

test('keeps what was typed over a reload, until it is cancelled', async ({ settings }) => {
  const open = async () => {
    const section = await openSection(settings, texts.email.title);
    await section.getByRole('button', { name: texts.email.change }).click();
    return section.getByLabel(texts.email.newEmail);
  };
  await (await open()).fill('half-typed@example');
  await settings.reload();
  const input = await open();
  await expect(input).toHaveValue('half-typed@example');
  await settings.getByRole('button', { name: texts.email.cancel }).click();
  await expect(await open()).toHaveValue('');
});

test('a banner of the host opens a task and learns how it ended', async ({ settings, user }) => {
  await addVirtualAuthenticator(settings);
  await settings.getByRole('button', { name: 'Try a passkey' }).click();
  const section = settings.getByRole('region', { name: texts.passkeys.title, exact: true });
  const name = section.getByRole('textbox', { name: texts.passkeys.name });
  await expect(name).toBeFocused();
  await name.fill('From the banner');
  await name.press('Enter');
  await verifyWithPassword(settings, user.password);
  await expect(section.getByText('From the banner')).toBeVisible();
  await expect(settings.getByRole('status').getByText('From now on you can sign in')).toBeVisible();
});
