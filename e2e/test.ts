import { test as base, expect, type Page } from '@playwright/test';
import { createFakeTarget } from './target/fake-target.ts';
import { createRealTarget } from './target/real-target.ts';
import type { Target, TargetOptions, TenantPatch, TestUser, UserSpec } from './target/target.ts';

/** A user with everything that can step up, under names that no one else has. */
export type FullUser = TestUser & {
  readonly username: string;
  readonly password: string;
  readonly primaryEmail: string;
};

const random = () => Math.random().toString(36).slice(2, 10);

/** An email address that no one else has. */
export const newEmail = () => `e2e-${random()}@example.com`;

/** A phone number of the United States that no one else has: digits alone, country code first. */
export const newPhone = () => `1202555${Math.random().toString().slice(2, 6)}`;

/** The spec of a user with user name, password and email, under names that no one else has. */
export const fullUserSpec = () =>
  ({
    username: `e2e_${random()}`,
    password: `Kj8-${random()}-Wq`,
    primaryEmail: newEmail(),
    name: 'Robin Hale',
  }) satisfies UserSpec;

/** Opens the demo and signs in; returns when the settings are there. */
export const signIn = async (page: Page, target: Target, user: TestUser): Promise<void> => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await target.signIn(page, user);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible({ timeout: 20_000 });
};

/** Signs out and waits until the way through the server is done. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
};

type Fixtures = {
  /** What this test changes about the base tenant; set with `test.use`. */
  tenant: TenantPatch;
  /** A user with user name, password and email, not signed in. */
  user: FullUser;
  /** The page of that user's settings. */
  settings: Page;
  /** What may be written to the console as an error; set with `test.use`. */
  expectedErrors: RegExp;
  /** How often the test breaks the Content Security Policy on purpose; set with `test.use`. */
  expectedBreaches: number;
  freshTenant: undefined;
  quietConsole: undefined;
  strictPolicy: undefined;
};

/** Runs in the page. */
const reportViolations = () => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    const where = `${sourceFile}:${lineNumber}`;
    const what = `${effectiveDirective} refused ${blockedURI} at ${where} ${sample}`;
    void (globalThis as { reportViolation?: (what: string) => unknown }).reportViolation?.(what);
  });
};

const harmless = /^Failed to load resource/;

/** Playwright's `test` with a server under test, set up again for each test. */
export const test = base.extend<Fixtures, TargetOptions & { target: Target }>({
  targetName: ['fake', { option: true, scope: 'worker' }],
  target: [
    async ({ targetName }, use) => {
      const target = await (targetName === 'real' ? createRealTarget() : createFakeTarget());
      await use(target);
      await target.close();
    },
    { scope: 'worker' },
  ],
  tenant: [{}, { option: true }],
  freshTenant: [
    async ({ target, tenant }, use) => {
      await target.setTenant(tenant);
      await use(undefined);
      await target.removeUsers();
    },
    { auto: true },
  ],
  expectedErrors: [/(?!)/, { option: true }],
  quietConsole: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        const text = message.text();
        // The sign-in pages are the server's matter.
        const isOurs = message.location().url.startsWith(baseURL ?? '');
        if (!isOurs || message.type() !== 'error') return;
        if (!harmless.test(text) && !expectedErrors.test(text)) complaints.push(text);
      });
      await use(undefined);
      expect(complaints, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  expectedBreaches: [0, { option: true }],
  // The demo is served under a strict Content Security Policy: whatever a test opens must keep to it.
  strictPolicy: [
    async ({ context, baseURL, expectedBreaches }, use) => {
      const violations: string[] = [];
      await context.exposeBinding('reportViolation', ({ page }, what: string) => {
        // The sign-in pages are the server's matter.
        if (page.url().startsWith(baseURL ?? '')) violations.push(what);
      });
      await context.addInitScript(reportViolations);
      await use(undefined);
      const what = `violations of the Content Security Policy: ${violations.join('; ')}`;
      await expect.poll(() => violations.length, what).toBe(expectedBreaches);
    },
    { auto: true },
  ],
  user: async ({ target, freshTenant: _fresh }, use) => {
    const spec = fullUserSpec();
    await use({ ...spec, ...(await target.createUser(spec)) });
  },
  settings: async ({ page, target, user }, use) => {
    await signIn(page, target, user);
    await use(page);
  },
});

export { expect };
