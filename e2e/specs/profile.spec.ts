import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { accountCenterMessages } from '../../packages/ui/src/account-center/account-center.messages.ts';
import { everyKindOfField } from '../../packages/ui/src/test/profile-tenant.ts';
import { pressOn } from '../pages/keyboard.ts';
import { openSection, toast } from '../pages/settings-page.ts';
import { texts } from '../pages/texts.ts';
import { expect, test } from '../test.ts';

const { profile } = texts;

const openProfile = (page: Page) =>
  openSection(page, profile.title, accountCenterMessages.texts.profile);

const editName = (field: string) => profile.editField.replace('{field}', field);

const edit = async (section: Locator, field: string): Promise<Locator> => {
  await section.getByRole('button', { name: editName(field), exact: true }).click();
  return section.getByRole('form', { name: editName(field), exact: true });
};

const save = async (section: Locator, field: string, fill: (form: Locator) => Promise<unknown>) => {
  const form = await edit(section, field);
  await fill(form);
  await form.getByRole('button', { name: profile.save }).click();
  await expect(form).toBeHidden();
};

const row = (section: Locator, field: string) =>
  section.getByRole('listitem').filter({ has: section.page().getByText(field, { exact: true }) });

/** A picture of the browser's own making: left half red, right half blue. */
const picture = async (page: Page) => {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 400;
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.fillStyle = '#d00';
    context.fillRect(0, 0, 400, 400);
    context.fillStyle = '#00d';
    context.fillRect(400, 0, 400, 400);
    return canvas.toDataURL('image/png');
  });
  const buffer = Buffer.from(url.split(',')[1] ?? '', 'base64');
  return { name: 'me.png', mimeType: 'image/png', buffer };
};

test('undoes a change from the keyboard', async ({ settings }) => {
  const section = await openProfile(settings);
  const field = profile.claim_name;
  await save(section, field, (form) => form.getByLabel(field).fill('Robin Hood'));
  await expect(toast(settings, profile.saved)).toBeVisible();
  await pressOn(settings, settings.getByRole('button', { name: texts.frame.undo }));
  await expect(toast(settings, texts.frame.undone)).toBeVisible();
  await expect(row(section, field)).toContainText('Robin Hale');
  // It goes back to where it came from, and is not lost with the button.
  await expect(settings.getByRole('main').locator(':focus')).toHaveCount(1);
});

test.describe('a tenant with a field of each kind', () => {
  test.use({ tenant: { profileFields: everyKindOfField, avatarStorage: true } });
  test('saves each of them, and shows them after a reload', async ({ settings }) => {
    const section = await openProfile(settings);
    await save(section, 'Full name', async (form) => {
      await form.getByLabel('First name').fill('Robin');
      await form.getByLabel('Last name').fill('Hale');
    });
    await save(section, 'Company', (form) => form.getByLabel('Company').fill('Acme'));
    await save(section, 'Employees', (form) => form.getByLabel('Employees').fill('12'));
    await save(section, 'Hired on', (form) => form.getByLabel('Hired on').fill('1999-12-31'));
    await save(section, 'Send me the newsletter', (form) => form.getByRole('checkbox').check());
    await save(section, 'Shirt size', (form) =>
      form.getByLabel('Shirt size').selectOption({ label: 'Large' }),
    );
    await save(section, 'Website', (form) => form.getByLabel('Website').fill('robin.example'));
    await save(section, 'VAT number', (form) => form.getByLabel('VAT number').fill('GB12345678'));
    // What is shown at once is stored a little later, and a reload would cut that short.
    const stored = settings.waitForResponse(
      (response) =>
        response.request().method() === 'PATCH' &&
        (response.request().postData() ?? '').includes('Oxford'),
    );
    await save(section, 'Address', async (form) => {
      await form.getByLabel('City').fill('Oxford');
      await form.getByLabel('Country').selectOption('GB');
    });
    expect((await stored).ok()).toBe(true);
    await expect(toast(settings, profile.saved).first()).toBeVisible();

    await expect(async () => {
      await settings.reload();
      const again = await openProfile(settings);
      await expect(row(again, 'Full name')).toContainText('Robin Hale', { timeout: 2000 });
      await expect(row(again, 'Company')).toContainText('Acme');
      await expect(row(again, 'Employees')).toContainText('12');
      await expect(row(again, 'Hired on')).toContainText('December 31, 1999');
      await expect(row(again, 'Send me the newsletter')).toContainText(profile.yes);
      await expect(row(again, 'Shirt size')).toContainText('Large');
      await expect(row(again, 'Website')).toContainText('https://robin.example');
      await expect(row(again, 'VAT number')).toContainText('GB12345678');
      await expect(row(again, 'Address')).toContainText('Oxford, United Kingdom');
    }).toPass({ timeout: 20_000 });
  });

  test('crops a picture with the mouse and the keyboard, uploads it and sets it', async ({
    settings,
    target,
  }) => {
    const { avatarStorage } = target.capabilities;
    test.skip(avatarStorage !== true, String(avatarStorage));
    const section = await openProfile(settings);
    await section.getByRole('button', { name: profile.addAvatar }).click();
    await section.locator('input[type=file]').setInputFiles(await picture(settings));
    const stage = section.getByRole('application', { name: profile.cropper });
    await expect(stage).toBeFocused();
    const box = await stage.boundingBox();
    if (!box) throw new Error('The cropper is not there');
    // From the middle all the way to the left of the picture, which is red.
    await settings.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await settings.mouse.down();
    await settings.mouse.move(box.x + box.width * 1.5, box.y + box.height / 2, { steps: 5 });
    await settings.mouse.up();
    await stage.press('+');
    await section.getByRole('button', { name: profile.useAvatar }).click();
    await expect(toast(settings, profile.avatarChanged)).toBeVisible();
    const image = section.locator('img.ac-avatar');
    await expect(image).toBeVisible();
    const address = (await image.getAttribute('src')) ?? '';
    const middle = await settings.evaluate(async (src) => {
      const bitmap = await createImageBitmap(await (await fetch(src)).blob());
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0, 2, 1);
      return {
        width: bitmap.width,
        height: bitmap.height,
        left: [...(context?.getImageData(0, 0, 1, 1).data ?? [])],
        right: [...(context?.getImageData(1, 0, 1, 1).data ?? [])],
      };
    }, address);
    expect(middle).toEqual({
      width: 348,
      height: 348,
      left: [221, 0, 0, 255],
      right: [221, 0, 0, 255],
    });

    await section.getByRole('button', { name: profile.removeAvatar }).click();
    await settings
      .getByRole('alertdialog', { name: profile.removeAvatarTitle })
      .getByRole('button', { name: profile.removeAvatar })
      .click();
    await expect(section.getByRole('button', { name: profile.addAvatar })).toBeVisible();
  });

  test('keeps what another tab has saved', async ({ settings, context }) => {
    const first = await openProfile(settings);
    const other = await context.newPage();
    await other.goto('/');
    const second = await openProfile(other);
    await save(second, 'Company', (form) => form.getByLabel('Company').fill('Globex'));
    await expect(toast(other, profile.saved)).toBeVisible();
    await save(first, 'Employees', (form) => form.getByLabel('Employees').fill('7'));
    await expect(toast(settings, profile.saved)).toBeVisible();
    await expect(row(first, 'Company')).toContainText('Globex');
    await expect(row(first, 'Employees')).toContainText('7');
    await other.close();
  });
});

test('changes the name', async ({ settings }) => {
  const section = await openProfile(settings);
  await save(section, profile.claim_name, (form) =>
    form.getByLabel(profile.claim_name).fill('Robin Goodfellow'),
  );
  await expect(toast(settings, profile.saved)).toBeVisible();
  await expect(section).toContainText('Robin Goodfellow');
});
