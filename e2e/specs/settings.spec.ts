import { openSection } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, signIn, test } from '../test.ts';

test('reads the tenant’s settings through the backend', async ({ page, target, user }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await signIn(page, target, user);
  await openSection(page, texts.email.title);
  const { origin: appOrigin } = new URL(page.url());
  const ofTheApp = urls.filter((url) => url.startsWith(appOrigin) && url.includes('settings'));
  expect(ofTheApp).toContain(`${appOrigin}/account-backend/settings`);
  const answer = await page.request.get('/account-backend/settings');
  const parts = { accountCenter: { enabled: true }, signInExperience: { socialConnectors: [{}] } };
  expect(await answer.json()).toMatchObject(parts);
});

test.describe('in a tenant without email', () => {
  test.use({ tenant: { fields: { email: 'Off' } } });

  test('leaves the section out', async ({ settings }) => {
    await openSection(settings, texts.username.title);
    await expect(settings.getByRole('region', { name: texts.email.title })).toHaveCount(0);
  });
});

test.describe('in a tenant that lets users change little', () => {
  test.use({ tenant: { fields: { email: 'ReadOnly', password: 'ReadOnly' } } });

  test('shows what there is and says why it stays', async ({ settings, user }) => {
    const email = await openSection(settings, texts.email.title);
    await expect(email).toContainText(user.primaryEmail);
    await expect(email).toContainText(texts.locks.policy_read_only);
    await expect(email.getByRole('button')).toHaveCount(0);
    const password = await openSection(settings, texts.password.title);
    await expect(password).toContainText(texts.locks.policy_read_only);
  });
});
