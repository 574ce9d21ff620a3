import { expect, test } from '../test.ts';

// Every other spec proves that nothing breaks the policy; these prove that it is there and that a breach would be seen.
test.describe('the Content Security Policy of the demo', () => {
  test('is strict', async ({ page }) => {
    const response = await page.goto('/');
    const policy = response?.headers()['content-security-policy'];

    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response?.headers()['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  });

  test.describe('when something breaks it', () => {
    test.use({ expectedBreaches: 2, expectedErrors: /Content Security Policy|TrustedHTML/ });

    test('refuses it and tells', async ({ page }) => {
      await page.goto('/');
      const refused = await page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = 'body { display: none }';
        document.head.append(style);
        const isStyled = getComputedStyle(document.body).display === 'none';
        try {
          document.createElement('div').innerHTML = '<b>text</b>';
          return { isStyled, isWritten: true };
        } catch {
          return { isStyled, isWritten: false };
        }
      });
      expect(refused).toEqual({ isStyled: false, isWritten: false });
    });
  });
});
