import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { formatMessage } from '../i18n/format-message.ts';
import { EmailSection } from '../sections/email/index.ts';
import { renderAccount } from '../test/render-account.tsx';
import { definitions } from './definitions.ts';
import { pseudo, pseudoMirrored } from './pseudo.ts';
import { pseudoText } from './pseudo-text.ts';

it('leaves no plain letter outside of placeholders', () => {
  expect(pseudoText('Add email')).toBe('⟦ÁÁđđ ééɱááííĺ⟧');
  expect(pseudoText('Sent to {address}.')).toBe('⟦Šééñť ťóó {address}.⟧');
});

it('keeps plurals', () => {
  const text = pseudoText('{count, plural, one {# code} other {# codes}} of {total}');
  expect(formatMessage(text, { count: 1, total: 8 })).toBe('⟦1 çóóđéé óóƒ 8⟧');
  expect(formatMessage(text, { count: 2, total: 8 })).toBe('⟦2 çóóđééš óóƒ 8⟧');
});

it('turns words around for the other direction', () => {
  expect(pseudoText('Add {name}', { mirrored: true })).toBe('⟦\u202eÁÁđđ\u202c {name}⟧');
});

it('is longer by a good third', () => {
  const english = definitions.flatMap(({ texts }) => Object.values(texts));
  const length = (texts: readonly string[]) => texts.join('').length;
  const ratio = length(english.map((text) => pseudoText(text))) / length(english);
  expect(ratio).toBeGreaterThan(1.3);
  expect(ratio).toBeLessThan(1.6);
});

it('is made of the texts of every surface', () => {
  const source = join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  expect(definitions).toHaveLength(files.filter((file) => file.endsWith('.messages.ts')).length);
  for (const { namespace, texts } of definitions) {
    expect(Object.keys(pseudo[namespace])).toEqual(Object.keys(texts));
    expect(Object.keys(pseudoMirrored[namespace])).toEqual(Object.keys(texts));
  }
});

it('is what a page says in it', async () => {
  await renderAccount(<EmailSection />, { props: { locale: 'en-XA', translations: pseudo } });
  expect(await screen.findByRole('heading', { name: pseudoText('Email') })).toBeVisible();
});
