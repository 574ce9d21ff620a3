import type { Page } from '@playwright/test';
import { visitAllGroups } from '../pages/all-groups.ts';
import { proveNewEmail } from '../pages/email-form.ts';
import { pressOn } from '../pages/keyboard.ts';
import { chooseMethod, openSection, stepUpDialog, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, newEmail, test } from '../test.ts';

/** The controls that can be seen, in the dialog if there is one: no one can use what is behind it. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const inDialog = document.querySelector('[role=dialog], [role=alertdialog]');
    const scope = inDialog ?? document.querySelector('.ac-container');
    const found = scope?.querySelectorAll<HTMLElement>(
      'button, a[href], select, textarea, input:not([type=hidden], [type=file], [tabindex="-1"]), [role=application]',
    );
    return [...(found ?? [])]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        // A label is pressed as well as what it names.
        const isSmall = element.matches('[type=checkbox], [type=radio]');
        const target = (isSmall && element.closest('label')) || element;
        const { left, right, width, ...box } = target.getBoundingClientRect();
        // What is drawn small may be pressed around its edge as well.
        const around = getComputedStyle(target, '::before');
        const isAround = around.content !== 'none' && around.position === 'absolute';
        const height = isAround ? Number.parseFloat(around.height) : box.height;
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return { what: `${element.tagName} ${name || element.id}`, left, right, width, height };
      });
  });

test.describe('at 400 per cent', () => {
  // What is left of a window of 1280 by 1024.
  test.use({ viewport: { width: 320, height: 256 } });

  test('everything is there and nothing scrolls in two directions', async ({ settings, user }) => {
    // A tool of the demo that floats over whatever page there is.
    await settings.evaluate(() => {
      const inbox = document.querySelector<HTMLElement>('.outbox');
      if (inbox) inbox.style.display = 'none';
    });
    await visitAllGroups(settings, user.password, async (where) => {
      const wide = await settings.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > clientWidth)
          .map(({ className }) => className);
      });
      expect(wide, `${where}: the page scrolls sideways`).toEqual([]);
      const all = await controls(settings);
      expect(all.length, where).toBeGreaterThan(0);
      const outside = all.filter(({ left, right }) => left < 0 || right > 320);
      expect(outside, `${where}: controls beyond the edge`).toEqual([]);
      // Each can be brought into view, and nothing lies over the one that has the focus.
      const covered = await settings.evaluate(() => {
        const scope =
          document.querySelector('[role=dialog]') ?? document.querySelector('.ac-container');
        const coverOf = (element: HTMLElement) => {
          element.focus();
          if (document.activeElement !== element) return [];
          element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const { left, top, width, height } = element.getBoundingClientRect();
          const at = document.elementFromPoint(left + width / 2, top + height / 2);
          if (at && (element.contains(at) || at.contains(element))) return [];
          return [`${element.outerHTML} at ${top}: ${at?.outerHTML}`];
        };
        return [
          ...(scope?.querySelectorAll<HTMLElement>('button, input:not([tabindex="-1"]), select') ??
            []),
        ]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .flatMap(coverOf);
      });
      expect(covered, `${where}: controls behind something else`).toEqual([]);
    });
  });
});

for (const [name, width, least] of [
  ['wide', 1200, 24],
  ['narrow', 360, 44],
] as const) {
  test.describe(`on a ${name} page`, () => {
    test.use({ viewport: { width, height: 900 } });

    test(`every control is at least ${least} pixels high and 24 wide`, async ({
      settings,
      user,
    }) => {
      await visitAllGroups(settings, user.password, async (where) => {
        const small = (await controls(settings)).filter(
          (control) => control.height < least || control.width < 24,
        );
        expect(small, where).toEqual([]);
      });
    });
  });
}

test('shows borders and the focus in forced colors', async ({ settings }) => {
  await settings.emulateMedia({ forcedColors: 'active' });
  const section = await openSection(settings, texts.email.title);
  await pressOn(settings, section.getByRole('button', { name: texts.email.change }));
  const input = section.getByLabel(texts.email.newEmail);
  await expect(input).toBeFocused();
  const looks = await section.locator('.ac-input-frame, .ac-button').evaluateAll((elements) =>
    elements.map((element) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
      return `${element.className} ${borderTopStyle} ${Number.parseFloat(borderTopWidth) >= 1}`;
    }),
  );
  expect(new Set(looks)).toEqual(new Set(['ac-input-frame solid true', 'ac-button solid true']));
  const outline = () =>
    settings.evaluate(() => {
      const focused = document.activeElement?.closest('.ac-input-frame') ?? document.activeElement;
      if (!focused) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return `${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2}`;
    });
  expect(await outline(), 'the input').toBe('solid true');
  await settings.keyboard.press('Tab');
  expect(await outline(), 'the button after it').toBe('solid true');
});

test('moves nothing for those who want no motion', async ({ settings, target }) => {
  await settings.emulateMedia({ reducedMotion: 'reduce' });
  await settings.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const still = new Set(['opacity', 'offset', 'computedOffset', 'easing', 'composite']);
    // A spinner that fades in and out is still; what takes no time is not seen to move.
    const isMoving = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect &&
      Number(effect.getComputedTiming().duration ?? 0) > 1 &&
      effect.getKeyframes().some((frame) => Object.keys(frame).some((key) => !still.has(key)));
    for (const type of ['animationstart', 'transitionrun']) {
      document.addEventListener(type, ({ target: element }) => {
        if (!(element instanceof Element) || !element.closest('.ac-root')) return;
        if (element.getAnimations().some(isMoving)) moved.push(element.className);
      });
    }
  });
  await proveNewEmail(settings, target, newEmail());
  await expect(stepUpDialog(settings)).toBeVisible();
  await settings.keyboard.press('Escape');
  await expect(stepUpDialog(settings)).toHaveCount(0);
  const moved = await settings.evaluate(() => (window as unknown as { moved: string[] }).moved);
  expect(moved).toEqual([]);
});

/** Writes down what live regions say from now on, as a screen reader would hear it. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const around = element?.closest(live);
        if (around) regions.add(around);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          if (node.matches(live)) regions.add(node);
          for (const inside of node.querySelectorAll(live)) regions.add(inside);
        }
      }
      for (const region of regions) {
        const text = region.textContent?.trim();
        if (text) said.push(text);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

const saidAbout = (page: Page, text: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { said: string[] }).said.filter((said) => said.includes(wanted)).length,
    text,
  );

test('says each result once', async ({ settings, target, user }) => {
  await openSection(settings, texts.email.title);
  await listen(settings);
  await proveNewEmail(settings, target, newEmail());
  const dialog = await chooseMethod(settings, 'password');
  const field = dialog.getByLabel(texts.stepUp.password, { exact: true });
  await field.fill('Wr0ng-one!');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(new RegExp(texts.problems.wrongPassword));
  await expect(field).toBeFocused();
  await field.fill(user.password);
  await field.press('Enter');
  await expect(toast(settings, texts.email.changed)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(await saidAbout(settings, texts.problems.wrongPassword), 'the error').toBe(1);
  expect(await saidAbout(settings, texts.email.changed), 'the success').toBe(1);
});

test('says in which language and direction each of its roots is', async ({ settings, target }) => {
  await proveNewEmail(settings, target, newEmail());
  await expect(stepUpDialog(settings)).toBeVisible();
  const languages = await settings
    .locator('.ac-root')
    .evaluateAll((roots) =>
      roots.map((root) => [root.getAttribute('lang'), root.getAttribute('dir')]),
    );
  expect(languages.length).toBeGreaterThan(0);
  for (const [lang, dir] of languages) expect(`${lang} ${dir}`).toMatch(/^en\b.* ltr$/);
});
