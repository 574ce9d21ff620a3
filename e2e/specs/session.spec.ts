import type { Page } from '@playwright/test';
import { openSection } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

/** Makes every token that the page holds one that the server does not know, as if it had revoked them. */
const spoilTokens = (page: Page) =>
  page.evaluate(() => {
    for (const [key, value] of Object.entries({ ...localStorage })) {
      if (key.endsWith(':refreshToken')) localStorage.setItem(key, 'revoked');
      if (!key.endsWith(':accessToken')) continue;
      const tokens: Record<string, { token: string }> = JSON.parse(value);
      for (const entry of Object.values(tokens)) entry.token = 'revoked';
      localStorage.setItem(key, JSON.stringify(tokens));
    }
  });

test.describe('a session that has ended', () => {
  // The SDK writes down that the refresh token was refused.
  test.use({ expectedErrors: /^Logto ?Request/i });

  test('sends the user to sign in and back to the same page', async ({ settings, user }) => {
    await openSection(settings, texts.email.title);
    await spoilTokens(settings);
    const visited: string[] = [];
    settings.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname));
    await settings.goto('/?page=settings');
    // The user's session at the server is still alive, so that no one has to type anything.
    await settings.waitForURL('**/callback**');
    await settings.waitForURL('**/?page=settings');
    await expect(await openSection(settings, texts.email.title)).toContainText(user.primaryEmail);
    expect(visited.filter((path) => path === '/callback')).toHaveLength(1);
  });

  test('does not send the user round in circles when signing in does not help', async ({
    settings,
  }) => {
    await openSection(settings, texts.email.title);
    await settings.route('**/api/my-account', (route) =>
      route.request().method() === 'OPTIONS'
        ? route.fallback()
        : route.fulfill({
            status: 401,
            headers: { 'access-control-allow-origin': '*' },
            json: { code: 'auth.unauthorized', message: 'Unauthorized.' },
          }),
    );
    let callbacks = 0;
    settings.on('framenavigated', (frame) => {
      if (new URL(frame.url()).pathname === '/callback') callbacks += 1;
    });
    await settings.reload();
    await expect(settings.getByRole('button', { name: 'Sign in again' })).toBeVisible();
    await settings.waitForTimeout(2000);
    expect(callbacks).toBe(1);
  });
});
