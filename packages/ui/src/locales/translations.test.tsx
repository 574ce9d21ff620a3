import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MessageDefinition } from '../i18n/define-messages.ts';
import { formatMessage } from '../i18n/format-message.ts';
import type { Translations } from '../i18n/use-messages.tsx';
import { EmailSection } from '../sections/email/index.ts';
import { PasswordSection } from '../sections/password/index.ts';
import { renderAccount } from '../test/render-account.tsx';
import { ar } from './ar.ts';
import { de } from './de.ts';

const languages: ReadonlyArray<readonly [locale: string, translation: Translations]> = [
  ['de', de],
  ['ar', ar],
];

const source = join(import.meta.dirname, '..');

const isDefinition = (value: unknown): value is MessageDefinition =>
  typeof value === 'object' && value !== null && 'namespace' in value && 'texts' in value;

const readDefinitions = async (): Promise<MessageDefinition[]> => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const modules = await Promise.all(
    files
      .filter((file) => file.endsWith('.messages.ts'))
      .map((file): Promise<object> => import(join(source, file))),
  );
  return modules.flatMap((module) => Object.values(module).filter(isDefinition));
};

const definitions = await readDefinitions();

/** The names in braces. Whether one chooses a plural is the language's own affair: "1 Zeichen, 2 Zeichen". */
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = '']) => name))].sort();

const pluralForms = (text: string): string[][] =>
  [...text.matchAll(/plural,((?:\s*[\w=]+\s*\{[^{}]*\})+)/g)].map(([, choices = '']) =>
    [...choices.matchAll(/([\w=]+)\s*\{/g)].map(([, form = '']) => form),
  );

const entries = (translation: Translations) =>
  definitions.flatMap(({ namespace, texts }) =>
    Object.entries(texts).map(([key, english]) => ({
      name: `${namespace}.${key}`,
      english,
      text: translation[namespace]?.[key] ?? '',
    })),
  );

/** Those that are there; what is missing is told once, by the test about that. */
const translated = (translation: Translations) => entries(translation).filter(({ text }) => text);

it('finds the texts of all surfaces', () => {
  const namespaces = definitions.map(({ namespace }) => namespace);
  expect(namespaces.length).toBeGreaterThan(9);
  expect(new Set(namespaces).size).toBe(namespaces.length);
});

describe.each(languages)('%s', (locale, translation) => {
  it('translates every text, and no other', () => {
    const missing = entries(translation).filter(({ text }) => !text.trim());
    expect(missing.map(({ name }) => name)).toEqual([]);
    const known = new Set(entries(translation).map(({ name }) => name));
    const own = Object.entries(translation).flatMap(([namespace, texts]) =>
      Object.keys(texts ?? {}).map((key) => `${namespace}.${key}`),
    );
    expect(own.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has the placeholders of the English texts', () => {
    const found = translated(translation).map(({ name, text }) => [name, placeholders(text)]);
    const wanted = translated(translation).map(({ name, english }) => [
      name,
      placeholders(english),
    ]);
    expect(found).toEqual(wanted);
  });

  it('has every plural form that the language knows', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    // Nothing is ever counted down to none, and "other" is there for it.
    const needed = pluralCategories.filter((form) => form !== 'zero').sort();
    const forms = translated(translation).flatMap(({ name, text }) =>
      pluralForms(text).map(
        (found) => [name, found.filter((form) => form !== 'zero').sort()] as const,
      ),
    );
    expect(forms.length).toBeGreaterThan(0);
    expect(forms).toEqual(forms.map(([name]) => [name, needed]));
  });

  it('leaves nothing in English', () => {
    const same = translated(translation).filter(
      ({ english, text }) => text === english && english.split(' ').length > 2,
    );
    expect(same.map(({ name }) => name)).toEqual([]);
  });

  it('writes each text without a gap', () => {
    const values = { min: 3, max: 3, count: 3, seconds: 3 };
    for (const { name, text } of translated(translation)) {
      const slots = new Set(placeholders(text));
      const written = formatMessage(text, values, locale);
      const open = [...written.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
      expect({ name, open: open.filter((slot) => !slots.has(slot) || slot in values) }).toEqual({
        name,
        open: [],
      });
      expect(written).not.toContain('plural');
    }
  });
});

const page = (
  <>
    <EmailSection />
    <PasswordSection />
  </>
);

describe('a page in another language', () => {
  it('speaks German', async () => {
    const { user } = await renderAccount(page, {
      props: { locale: 'de-AT', translations: de },
    });
    await user.click(await screen.findByRole('button', { name: 'E-Mail entfernen' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(
      'Sie können sich weiterhin mit Ihrem Benutzernamen oder Ihrer Telefonnummer anmelden.',
    );
  });

  it('speaks Arabic, from right to left, with the addresses isolated', async () => {
    const { container, user } = await renderAccount(page, {
      props: { locale: 'ar', translations: ar },
      tenant: { signInExperience: { passwordPolicy: { length: { min: 11 } } } },
    });
    expect(await screen.findByText('البريد الإلكتروني')).toBeVisible();
    expect(container.querySelector('.ac-root')).toHaveAttribute('dir', 'rtl');
    expect(container.querySelector('.ac-root')).toHaveAttribute('lang', 'ar');
    expect((await screen.findByText('alice@example.com')).tagName).toBe('BDI');
    await user.click(screen.getByRole('button', { name: 'تغيير كلمة المرور' }));
    const eleven = new Intl.NumberFormat('ar').format(11);
    expect(await screen.findByText(`${eleven} حرفًا على الأقل`, { exact: false })).toBeVisible();
  });

  it('takes the words of the host for single texts, and English for the rest', async () => {
    await renderAccount(page, {
      props: { translations: { email: { title: 'Mailbox' } } },
    });
    expect(await screen.findByRole('heading', { name: 'Mailbox' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Password' })).toBeVisible();
  });
});
