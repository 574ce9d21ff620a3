import { chromium } from '@playwright/test';
const [,, origin, prefix, ...schemes] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
for (const scheme of schemes) {
const c = await browser.newContext({ viewport: { width: 1100, height: 760 }, colorScheme: scheme, deviceScaleFactor: 2, locale: 'en-US' });
const page = await c.newPage();
await page.goto(origin);
await page.getByRole('button', { name: 'Sign in' }).first().click();
await page.locator('input[name=identifier]').fill('alice');
await page.locator('input[name=password]').fill('Corr3ct-Horse!battery');
await page.getByRole('button', { name: 'Sign in', exact: true }).click();
await page.waitForURL(`${origin}/**`);
await page.getByText('Alice Liddell').first().waitFor();
await page.waitForTimeout(2500);
await page.screenshot({ path: `${prefix}-${scheme}.png` });
await page.getByRole('navigation').getByRole('button', { name: /Sign-in|Login/ }).click();
await page.waitForTimeout(1500);
await page.screenshot({ path: `${prefix}-${scheme}-signin.png` });
await c.close();
}
await browser.close();
