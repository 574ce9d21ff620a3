import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { openSection, toast, verifyWithPassword } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { otherVendor } from '../target/fake-target.ts';
import { fakeOrigin } from '../target/origins.ts';
import { expect, test } from '../test.ts';

const { apps: words } = texts;
const group = accountCenterMessages.texts.access;

test('asks before it shows connected apps, and says so when there are none', async ({
  settings,
  user,
}) => {
  const section = await openSection(settings, words.title, group);
  await expect(section).toContainText(words.gate);
  await section.getByRole('button', { name: texts.stepUp.gateAction }).click();
  await verifyWithPassword(settings, user.password);
  await expect(section).toContainText(words.empty);
});

test('opens sessions and apps with one verification', async ({ settings, user }) => {
  const section = await openSection(settings, words.title, group);
  const sessions = settings.getByRole('region', { name: texts.sessions.title });
  await sessions.getByRole('button', { name: texts.stepUp.gateAction }).click();
  await verifyWithPassword(settings, user.password);
  await expect(sessions.getByRole('list', { name: texts.sessions.list })).toBeVisible();
  await expect(section).toContainText(words.empty);
  await expect(settings.getByRole('button', { name: texts.stepUp.gateAction })).toHaveCount(0);
});

test('shows what an app of another vendor may do, and removes its access', async ({
  settings,
  target,
  user,
}) => {
  const { givenAccess } = target.capabilities;
  test.skip(givenAccess !== true, String(givenAccess));
  const answer = await fetch(`${fakeOrigin}/__control/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      userId: user.id,
      clientId: otherVendor.id,
      scopes: ['openid', 'email', 'weather:read'],
    }),
  });
  expect(answer.ok).toBe(true);

  const section = await openSection(settings, words.title, group);
  await section.getByRole('button', { name: texts.stepUp.gateAction }).click();
  await verifyWithPassword(settings, user.password);
  const row = section.getByRole('listitem').first();
  await expect(row).toContainText(otherVendor.name);
  await expect(row).toContainText(words['scope.email']);
  await expect(row).toContainText('weather:read');

  await row.getByRole('button', { name: `Remove access: ${otherVendor.name}` }).click();
  const dialog = settings.getByRole('alertdialog');
  await expect(dialog).toContainText(words.removeBody.replaceAll('{app}', otherVendor.name));
  await dialog.getByRole('button', { name: words.remove }).click();
  await expect(toast(settings, `Access removed: ${otherVendor.name}.`)).toBeVisible();
  await expect(section).toContainText(words.empty);
});
