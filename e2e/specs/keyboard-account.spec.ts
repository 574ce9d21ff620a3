import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { deletionMessages } from '../../packages/ui/src/sections/deletion/deletion.messages.ts';
import { tokensMessages } from '../../packages/ui/src/sections/tokens/tokens.messages.ts';
import { answer, chooseItem, pressOn, tabTo, verifyByKeyboard } from '../pages/keyboard.ts';
import { openSection, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, fullUserSpec, signIn, test } from '../test.ts';

const { texts: frame } = accountCenterMessages;
const { texts: tokenWords } = tokensMessages;
const { texts: deletionWords } = deletionMessages;

test('goes from group to group, edits the profile and deletes the account, with the keyboard alone', async ({
  settings,
  user,
}) => {
  const { keyboard } = settings;
  const { profile: words } = texts;
  const navigation = settings.getByRole('navigation', { name: frame.navigation });
  const profile = settings.getByRole('region', { name: words.title, exact: true });

  await test.step('the name', async () => {
    await expect(navigation).toBeVisible();
    await pressOn(settings, navigation.getByRole('button', { name: frame.profile }));
    const field = words.editField.replace('{field}', words.claim_name);
    const change = profile.getByRole('button', { name: field, exact: true });
    await pressOn(settings, change);
    const input = profile.getByRole('textbox', { name: words.claim_name, exact: true });
    await expect(input).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('Robin Goodfellow');
    await keyboard.press('Enter');
    await expect(toast(settings, words.saved)).toBeVisible();
    await expect(change).toBeFocused();
  });

  await test.step('an access token: created, renamed, deleted', async () => {
    await pressOn(settings, navigation.getByRole('button', { name: frame.access }));
    const section = await openSection(settings, tokenWords.title, frame.access);
    const name = section.getByLabel(tokenWords.name, { exact: true });
    const create = section.getByRole('button', { name: tokenWords.create });
    await pressOn(settings, create);
    await tabTo(settings, name);
    await keyboard.type('Deployment');
    await keyboard.press('Enter');
    await verifyByKeyboard(settings, user.password);
    await expect(section.getByLabel(tokenWords.value, { exact: true })).toHaveValue(/^pat_/);
    await pressOn(settings, section.getByRole('button', { name: tokenWords.close }));
    await expect(section.locator(':focus')).toHaveCount(1);

    await pressOn(settings, section.getByRole('button', { name: 'Options for Deployment' }));
    await chooseItem(settings, tokenWords.rename);
    await expect(name).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('Release');
    await keyboard.press('Enter');
    await expect(toast(settings, tokenWords.renamed)).toBeVisible();
    const options = section.getByRole('button', { name: 'Options for Release' });
    await expect(options).toBeFocused();
    await keyboard.press('Enter');
    await chooseItem(settings, tokenWords.remove);
    await answer(settings, tokenWords.removeConfirm);
    await expect(toast(settings, 'Release is deleted.')).toBeVisible();
    await expect(section.locator(':focus')).toHaveCount(1);
  });

  await test.step('the account', async () => {
    await pressOn(settings, navigation.getByRole('button', { name: frame.account, exact: true }));
    const section = await openSection(settings, deletionWords.title, frame.account);
    const open = section.getByRole('button', { name: deletionWords.open });
    await pressOn(settings, open);
    await expect(section.getByRole('textbox')).toBeFocused();
    await pressOn(settings, section.getByRole('button', { name: deletionWords.cancel }));
    await expect(open).toBeFocused();
    await keyboard.press('Enter');
    await expect(section.getByRole('textbox')).toBeFocused();
    await keyboard.type(user.username);
    await pressOn(settings, section.getByRole('button', { name: deletionWords.confirm }));
    // Of whom nothing remains, a verification of some minutes ago is not enough.
    await verifyByKeyboard(settings, user.password);
    await expect(settings.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });
});

test('sees and ends sessions with the keyboard alone', async ({
  browser,
  settings,
  target,
  user,
}) => {
  const { sessions: words, apps } = texts;
  const userAgent =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0';
  for (const _ of [1, 2]) {
    const context = await browser.newContext({ userAgent });
    await signIn(await context.newPage(), target, user);
    await context.close();
  }
  const section = await openSection(settings, words.title, frame.access);
  await pressOn(settings, section.getByRole('button', { name: texts.stepUp.gateAction }));
  await verifyByKeyboard(settings, user.password);
  await expect(section.getByRole('listitem')).toHaveCount(3);
  await expect(section.locator(':focus')).toHaveCount(1);

  // Two of the same kind have buttons of different names.
  const [first] = await section.getByRole('button', { name: /^Sign out Firefox/ }).all();
  if (!first) throw new Error('The other devices are not there');
  const name = (await first.getAttribute('aria-label')) ?? '';
  const button = section.getByRole('button', { name, exact: true });
  await pressOn(settings, button);
  await expect(settings.getByRole('alertdialog', { name: `${name}?` })).toBeVisible();
  await settings.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await settings.keyboard.press('Enter');
  await answer(settings, words.signOut);
  await expect(section.getByRole('listitem')).toHaveCount(2);
  await expect(section.locator(':focus')).toHaveCount(1);

  await pressOn(settings, section.getByRole('button', { name: words.signOutOthers }));
  await answer(settings, words.signOutOthers);
  await expect(toast(settings, words.othersDone)).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(1);
  await expect(settings.getByRole('region', { name: apps.title })).toContainText(apps.empty);
});

test('connects and disconnects an account with the keyboard alone', async ({ page, target }) => {
  const { socialSignIn } = target.capabilities;
  test.skip(socialSignIn !== true, String(socialSignIn));
  const { social: words } = texts;
  const spec = fullUserSpec();
  const provider = await target.socialProvider(page.context());
  await signIn(page, target, await target.createUser(spec));
  const section = await openSection(page, words.title);
  const control = (text: string) =>
    section.getByRole('button', { name: text.replace('{name}', provider.name) });

  const opening = page.waitForEvent('popup');
  await pressOn(page, control(words.connectName));
  await provider.choose(await opening, `soc-${spec.username}`);
  await verifyByKeyboard(page, spec.password);
  await expect(control(words.replaceName)).toBeFocused();

  await pressOn(page, control(words.disconnectName));
  await answer(page, words.disconnectConfirm);
  await expect(toast(page, words.disconnected.replace('{name}', provider.name))).toBeVisible();
  await expect(section.locator(':focus')).toHaveCount(1);
});
