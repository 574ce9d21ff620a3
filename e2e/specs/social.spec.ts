import type { Locator, Page } from '@playwright/test';
import { openSection, stepUpDialog, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import type { SocialProvider } from '../target/social-provider.ts';
import type { Target } from '../target/target.ts';
import { expect, fullUserSpec, signIn, test } from '../test.ts';

const { social, socialCallback, problems, locks } = texts;

const named = (text: string, name: string) => text.replace('{name}', name);
const newSocialId = () => `soc-${Math.random().toString(36).slice(2, 10)}`;

const rowOf = (section: Locator, { name }: SocialProvider) =>
  section.getByRole('listitem').filter({ hasText: name });

/** Presses "Connect" or "Replace" and gives the window that opens. */
const openWindow = async (page: Page, section: Locator, label: string): Promise<Page> => {
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    section.getByRole('button', { name: label }).click(),
  ]);
  return opened;
};

/** Says yes to the question that stands there when the whole page is back from the provider. */
const confirm = async (page: Page, provider: SocialProvider) => {
  const section = await openSection(page, social.title);
  await expect(section).toContainText(named(social.confirmTitle, provider.name));
  await expect(stepUpDialog(page)).toHaveCount(0);
  await section.getByRole('button', { name: social.connect, exact: true }).click();
};

const blockWindows = (page: Page) =>
  page.addInitScript(() => {
    window.open = () => null;
  });

/** Connects an account in a window; the provider's page there tries to lead this page elsewhere. */
const connectsInWindow = async (page: Page, target: Target, password: string) => {
  const provider = await target.socialProvider(page.context());
  const section = await openSection(page, social.title);
  const opened = await openWindow(page, section, named(social.connectName, provider.name));
  await expect(section).toContainText(named(social.away, provider.name));
  const url = page.url();
  if (target.name !== 'real') {
    await expect(opened.getByRole('button', { name: 'Cancel' })).toBeVisible();
    const opener = await opened.evaluate(() => {
      try {
        window.opener.location.replace('https://evil.example/');
      } catch {
        // There is no one to lead anywhere.
      }
      return window.opener === null;
    });
    expect(opener).toBe(true);
  }
  expect(page.url()).toBe(url);

  const socialId = newSocialId();
  await Promise.all([opened.waitForEvent('close'), provider.choose(opened, socialId)]);
  await verifyWithPassword(page, password);
  await expect(rowOf(section, provider)).toContainText(socialId);
};

test.beforeEach(({ target }) => {
  const { socialSignIn } = target.capabilities;
  test.skip(socialSignIn !== true, String(socialSignIn));
});

test.describe('in a window', () => {
  test('connects an account and goes on without a reload', async ({ settings, target, user }) => {
    const provider = await target.socialProvider(settings.context());
    const section = await openSection(settings, social.title);
    await settings.evaluate(() => Object.assign(window, { isSamePage: true }));
    const opened = await openWindow(settings, section, named(social.connectName, provider.name));
    await expect(section).toContainText(named(social.away, provider.name));

    const socialId = newSocialId();
    await Promise.all([opened.waitForEvent('close'), provider.choose(opened, socialId)]);
    await expect(stepUpDialog(settings)).toContainText(named(texts.stepUp.forLink, provider.name));
    await verifyWithPassword(settings, user.password);

    await expect(toast(settings, named(social.connected, provider.name))).toBeVisible();
    await expect(rowOf(section, provider)).toContainText(socialId);
    const replace = section.getByRole('button', { name: named(social.replaceName, provider.name) });
    await expect(replace).toBeFocused();
    expect(await settings.evaluate(() => 'isSamePage' in window)).toBe(true);
    await settings.reload();
    await expect(rowOf(await openSection(settings, social.title), provider)).toContainText(
      socialId,
    );
  });

  test('says nothing when the window is closed', async ({ settings, target }) => {
    const provider = await target.socialProvider(settings.context());
    const section = await openSection(settings, social.title);
    const connect = named(social.connectName, provider.name);
    const opened = await openWindow(settings, section, connect);
    await expect(section).toContainText(named(social.away, provider.name));
    await opened.close();
    await expect(section.getByRole('button', { name: connect })).toBeFocused();
    await expect(section).not.toContainText(named(social.away, provider.name));
    await expect(section.getByRole('alert')).toHaveCount(0);
  });

  test('says that the user cancelled at the provider', async ({ settings, target }) => {
    const provider = await target.socialProvider(settings.context());
    const section = await openSection(settings, social.title);
    const opened = await openWindow(settings, section, named(social.connectName, provider.name));
    await Promise.all([opened.waitForEvent('close'), provider.cancel(opened)]);
    await expect(section).toContainText(problems.providerCancelled);
    await expect(rowOf(section, provider)).toContainText(social.none);
  });

  test('refuses an answer with a forged state, and goes on waiting', async ({
    settings,
    target,
    user,
    baseURL,
  }) => {
    const provider = await target.socialProvider(settings.context());
    const section = await openSection(settings, social.title);
    const opened = await openWindow(settings, section, named(social.connectName, provider.name));
    await expect(section).toContainText(named(social.away, provider.name));

    const forged = await settings.context().newPage();
    const state = `accountcenter${'0'.repeat(48)}`;
    await forged.goto(`${baseURL}callback/social?state=${state}&code=stolen`);
    await expect(forged.getByText(socialCallback.refusedBody)).toBeVisible();
    await expect(section).toContainText(named(social.away, provider.name));

    const socialId = newSocialId();
    await provider.choose(opened, socialId);
    await verifyWithPassword(settings, user.password);
    await expect(rowOf(section, provider)).toContainText(socialId);
  });

  test('replaces an account', async ({ page, target }) => {
    const spec = { ...fullUserSpec(), socialId: newSocialId() };
    const provider = await target.socialProvider(page.context());
    await signIn(page, target, await target.createUser(spec));
    const section = await openSection(page, social.title);
    await expect(rowOf(section, provider)).toContainText(spec.socialId);

    const opened = await openWindow(page, section, named(social.replaceName, provider.name));
    await expect(section).toContainText(`It takes the place of ${spec.socialId}`);
    const socialId = newSocialId();
    await provider.choose(opened, socialId);
    await verifyWithPassword(page, spec.password);
    await expect(toast(page, named(social.replaced, provider.name))).toBeVisible();
    await expect(rowOf(section, provider)).toContainText(socialId);
    await expect(rowOf(section, provider)).not.toContainText(spec.socialId);
  });

  test('says that an account belongs to another user', async ({ settings, target, user }) => {
    const socialId = newSocialId();
    await target.createUser({ ...fullUserSpec(), socialId });
    const provider = await target.socialProvider(settings.context());
    const section = await openSection(settings, social.title);
    const opened = await openWindow(settings, section, named(social.connectName, provider.name));
    await provider.choose(opened, socialId);
    await verifyWithPassword(settings, user.password);
    await expect(section).toContainText(problems.identityTaken);
    await expect(rowOf(section, provider)).toContainText(social.none);
  });

  test('keeps what the user chose when verification is cancelled', async ({
    settings,
    target,
    user,
  }) => {
    const provider = await target.socialProvider(settings.context());
    const section = await openSection(settings, social.title);
    const opened = await openWindow(settings, section, named(social.connectName, provider.name));
    const socialId = newSocialId();
    await provider.choose(opened, socialId);
    await stepUpDialog(settings).waitFor();
    await settings.keyboard.press('Escape');
    await section.getByRole('button', { name: social.finish }).click();
    await verifyWithPassword(settings, user.password);
    await expect(rowOf(section, provider)).toContainText(socialId);
  });

  for (const policy of ['same-origin', 'same-origin-allow-popups', 'unsafe-none']) {
    test(`reports back from a provider with the opener policy ${policy}, which cannot reach this page`, async ({
      settings,
      target,
      user,
    }) => {
      const { providerHeaders } = target.capabilities;
      test.skip(providerHeaders !== true, String(providerHeaders));
      await settings.context().route('**/__social/**', async (route) => {
        const response = await route.fetch({ maxRedirects: 0 });
        const headers = { ...response.headers(), 'cross-origin-opener-policy': policy };
        await route.fulfill({ response, headers });
      });
      await connectsInWindow(settings, target, user.password);
    });
  }
});

test.describe('with the whole page', () => {
  test('goes there when windows are blocked, and comes back to the same place', async ({
    page,
    target,
    user,
  }) => {
    await blockWindows(page);
    const provider = await target.socialProvider(page.context());
    await signIn(page, target, user);
    const before = await openSection(page, social.title);
    const url = page.url();
    const connect = before.getByRole('button', {
      name: named(social.connectName, provider.name),
    });
    // The provider of the mock connector is no page: the click's navigation ends when its answer is there.
    await connect.click({ noWaitAfter: true });
    const socialId = newSocialId();
    await provider.choose(page, socialId);

    await confirm(page, provider);
    expect(page.url()).toBe(url);
    await verifyWithPassword(page, user.password);
    const section = await openSection(page, social.title);
    await expect(toast(page, named(social.connected, provider.name))).toBeVisible();
    await expect(rowOf(section, provider)).toContainText(socialId);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('brings the verification along', async ({ page, target, user }) => {
    await blockWindows(page);
    const provider = await target.socialProvider(page.context());
    await signIn(page, target, user);
    const names = await openSection(page, texts.username.title);
    await names.getByRole('button', { name: texts.username.change }).click();
    await names.getByLabel(texts.username.newUsername).fill(fullUserSpec().username);
    await names.getByRole('button', { name: texts.username.save }).click();
    await verifyWithPassword(page, user.password);
    await expect(toast(page, texts.username.changed)).toBeVisible();

    const section = await openSection(page, social.title);
    const connect = section.getByRole('button', {
      name: named(social.connectName, provider.name),
    });
    await connect.click({ noWaitAfter: true });
    const socialId = newSocialId();
    await provider.choose(page, socialId);
    await confirm(page, provider);
    await expect(rowOf(await openSection(page, social.title), provider)).toContainText(socialId);
    await expect(stepUpDialog(page)).toHaveCount(0);
  });

  test('refuses a state that was tampered with, and connects nothing', async ({
    page,
    target,
    user,
    baseURL,
  }) => {
    await blockWindows(page);
    const provider = await target.socialProvider(page.context());
    await signIn(page, target, user);
    const connect = (await openSection(page, social.title)).getByRole('button', {
      name: named(social.connectName, provider.name),
    });
    await connect.click({ noWaitAfter: true });
    await provider.choose(page, newSocialId(), 'tampered');

    await expect(page.getByText(socialCallback.refusedBody)).toBeVisible();
    expect(page.url()).toBe(`${baseURL}callback/social`);
    await page.getByRole('link', { name: socialCallback.back }).click();
    const section = await openSection(page, social.title);
    await expect(rowOf(section, provider)).toContainText(social.none);
    await expect(stepUpDialog(page)).toHaveCount(0);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('says that the user cancelled at the provider', async ({ page, target, user }) => {
    await blockWindows(page);
    const provider = await target.socialProvider(page.context());
    await signIn(page, target, user);
    const connect = (await openSection(page, social.title)).getByRole('button', {
      name: named(social.connectName, provider.name),
    });
    await connect.click({ noWaitAfter: true });
    await provider.cancel(page);
    await expect(await openSection(page, social.title)).toContainText(problems.providerCancelled);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('goes with the whole page', async ({ page, target, user }) => {
    const provider = await target.socialProvider(page.context());
    await signIn(page, target, user);
    const section = await openSection(page, social.title);
    const connect = section.getByRole('button', {
      name: named(social.connectName, provider.name),
    });
    await connect.tap({ noWaitAfter: true });
    const socialId = newSocialId();
    await provider.choose(page, socialId);
    await confirm(page, provider);
    await verifyWithPassword(page, user.password);
    await expect(rowOf(await openSection(page, social.title), provider)).toContainText(socialId);
    expect(page.context().pages()).toHaveLength(1);
  });
});

test('disconnects an account after it has said what remains', async ({ page, target }) => {
  const spec = { ...fullUserSpec(), socialId: newSocialId() };
  const provider = await target.socialProvider(page.context());
  await signIn(page, target, await target.createUser(spec));
  const section = await openSection(page, social.title);
  await section.getByRole('button', { name: named(social.disconnectName, provider.name) }).click();
  const question = page.getByRole('alertdialog', {
    name: named(social.disconnectTitle, provider.name),
  });
  await expect(question).toContainText('You can still sign in with your username or your email.');
  await question.getByRole('button', { name: social.disconnectConfirm }).click();
  await expect(stepUpDialog(page)).toContainText(texts.stepUp['for.identities.unlink']);
  await verifyWithPassword(page, spec.password);
  await expect(toast(page, named(social.disconnected, provider.name))).toBeVisible();
  await expect(rowOf(section, provider)).toContainText(social.none);
});

test('keeps the last way to sign in, and replaces it without verification', async ({
  page,
  target,
}) => {
  const { linkWithoutStepUp } = target.capabilities;
  test.skip(linkWithoutStepUp !== true, String(linkWithoutStepUp));
  const user = await target.createUser({ socialId: newSocialId() });
  await signIn(page, target, user);
  const provider = await target.socialProvider(page.context());
  const section = await openSection(page, social.title);
  const disconnect = section.getByRole('button', {
    name: named(social.disconnectName, provider.name),
  });
  await expect(disconnect).toHaveAccessibleDescription(locks.last_method);
  await disconnect.click({ force: true });
  await expect(page.getByRole('alertdialog')).toHaveCount(0);

  const opened = await openWindow(page, section, named(social.replaceName, provider.name));
  const socialId = newSocialId();
  await provider.choose(opened, socialId);
  await expect(rowOf(section, provider)).toContainText(socialId);
  await expect(stepUpDialog(page)).toHaveCount(0);
});
