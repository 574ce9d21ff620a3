import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { proveNewEmail } from '../pages/email-form.ts';
import { openSection, stepUpDialog } from '../pages/settings-page.ts';
import { settled } from '../pages/settled.ts';
import { texts } from '../pages/texts.ts';
import { expect, newEmail, test } from '../test.ts';

const expectNoViolations = async (page: Page, where: string) => {
  // Colors on their way from one to another are none that anyone reads.
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, where).toEqual([]);
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, width] of [
    ['wide', 1200],
    ['narrow', 360],
  ] as const) {
    test.describe(`${colorScheme}, ${name}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('axe finds nothing on the page, in an open form and in the dialog', async ({
        settings,
        target,
      }) => {
        const section = await openSection(settings, texts.email.title);
        await expectNoViolations(settings, 'the page');
        await section.getByRole('button', { name: texts.email.change }).click();
        await section.getByLabel(texts.email.newEmail).waitFor();
        await expectNoViolations(settings, 'the form');
        await section.getByRole('button', { name: texts.email.cancel }).click();
        await proveNewEmail(settings, target, newEmail());
        await expect(stepUpDialog(settings)).toBeVisible();
        await expectNoViolations(settings, 'the dialog');
      });
    });
  }
}
