import { emailOnlyUser, freshUser, fullUser, socialOnlyUser } from '@account-center/mocks';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ar } from '../locales/ar.ts';
import { de } from '../locales/de.ts';
import { type RenderAccountOptions, renderAccount } from '../test/render-account.tsx';
import { AccountCenter } from './account-center.tsx';

const languages: Readonly<Record<string, NonNullable<RenderAccountOptions['props']>>> = {
  en: {},
  de: { locale: 'de', translations: de },
  ar: { locale: 'ar', translations: ar },
};

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What buttons say, as it is drawn. */
const buttonWords = () =>
  new Set(screen.getAllByRole('button').map(({ textContent }) => plain(textContent)));

/** Short texts that are neither a button's nor a title's nor an address of the user's: what there is, in a word or two. */
const statusTexts = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest('button, a, bdi, option, h1, h2, h3, h4, h5, h6, label'))
      continue;
    const text = plain(walker.currentNode.textContent ?? '');
    if (text && text.split(' ').length <= 4 && !/[.。?:]$/.test(text)) found.push(text);
  }
  return [...new Set(found)];
};

const says = (status: string, word: string): boolean => ` ${status} `.includes(` ${word} `);

describe('the words of the page', () => {
  for (const [language, props] of Object.entries(languages)) {
    it.each([
      ['everything', fullUser],
      ['the least', freshUser],
      ['an email alone', emailOnlyUser],
      ['a social account alone', socialOnlyUser],
    ])(
      `are a status or a button, none is both, for a user with %s (${language})`,
      async (_, scenario) => {
        await renderAccount(<AccountCenter layout="stacked" />, { scenario, props });
        await waitFor(() => expect(screen.getAllByRole('button').length).toBeGreaterThan(8));
        await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
        const buttons = [...buttonWords()].filter(Boolean);
        const both = statusTexts().filter((status) => buttons.some((word) => says(status, word)));
        expect(both).toEqual([]);
      },
    );
  }
});
