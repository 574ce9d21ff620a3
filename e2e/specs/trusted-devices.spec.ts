import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { openSection, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { fakeOrigin } from '../target/origins.ts';
import type { Target } from '../target/target.ts';
import { expect, type FullUser, fullUserSpec, signIn, test } from '../test.ts';

const { trustedDevices: words } = texts;
const group = accountCenterMessages.texts.access;
const day = 86_400_000;

/** Devices that were trusted one after another, all of the same kind. */
const devices = (count: number) => {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => ({
    id: `device-${index}`,
    secret: `secret-${index}`,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    country: 'FR',
    city: `Town ${index + 1}`,
    createdAt: now - index * day,
    lastUsedAt: now - index * day,
    expiresAt: now + (40 - index) * day,
  }));
};

/** A user who trusted devices before. */
const createUser = async (target: Target, count: number): Promise<FullUser> => {
  const { givenDevices } = target.capabilities;
  test.skip(givenDevices !== true, String(givenDevices));
  const spec = fullUserSpec();
  const answer = await fetch(`${fakeOrigin}/__control/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...spec, trustedDevices: devices(count) }),
  });
  expect(answer.ok).toBe(true);
  const { id } = (await answer.json()) as { readonly id: string };
  return { ...spec, id };
};

test.describe('where devices can be trusted', () => {
  test.use({ tenant: { fields: { trustedDevice: 'Edit' }, trustedDevices: true } });

  test('shows them behind the gate and removes one', async ({ page, target }) => {
    const user = await createUser(target, 25);
    await signIn(page, target, user);
    const section = await openSection(page, words.title, group);
    await expect(section).toContainText(words.gate);
    await expect(section.getByRole('list')).toHaveCount(0);
    await section.getByRole('button', { name: texts.stepUp.gateAction }).click();
    await verifyWithPassword(page, user.password);

    const rows = section.getByRole('listitem');
    // Before 1.44 the server gives the list in pages.
    const isPaged = process.env.FAKE_LOGTO_RELEASE === '1.43';
    if (isPaged) {
      await expect(rows).toHaveCount(20);
      await expect(section).toContainText('20 of 25');
      await section.getByRole('button', { name: words.more }).click();
    }
    await expect(rows).toHaveCount(25);
    await expect(rows.first()).toContainText('Safari on iPhone');
    await expect(rows.first()).toContainText('Town 1, France');
    await expect(section.getByRole('button', { name: words.more })).toHaveCount(0);

    const town = rows.filter({ hasText: 'Town 24,' });
    await town.getByRole('button').click();
    const dialog = page.getByRole('alertdialog', { name: /Town 24/ });
    await expect(dialog).toContainText(words.removeBody);
    await dialog.getByRole('button', { name: words.remove, exact: true }).click();
    await expect(toast(page, 'Safari on iPhone is no longer trusted.')).toBeVisible();
    await expect(town).toHaveCount(0);
    await expect(rows).toHaveCount(24);
  });

  test('says so when none is trusted', async ({ page, target, user }) => {
    const { trustedDevices } = target.capabilities;
    test.skip(trustedDevices !== true, String(trustedDevices));
    await signIn(page, target, user);
    const section = await openSection(page, words.title, group);
    await section.getByRole('button', { name: texts.stepUp.gateAction }).click();
    await verifyWithPassword(page, user.password);
    await expect(section).toContainText(words.empty);
  });
});

test('has no such section where the server has no trusted devices', async ({ settings }) => {
  await openSection(settings, texts.sessions.title, group);
  await expect(settings.getByRole('region', { name: texts.apps.title })).toBeVisible();
  await expect(settings.getByRole('region', { name: words.title })).toHaveCount(0);
});
