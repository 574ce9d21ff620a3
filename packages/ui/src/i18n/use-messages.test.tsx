import { render, renderHook, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { canonicalLocale } from './canonical-locale.ts';
import { defineMessages } from './define-messages.ts';
import { LanguageProvider, type Translations, useLanguage, useMessages } from './use-messages.tsx';

const messages = defineMessages('keys', {
  title: 'Keys of {name}',
  count: '{count, plural, =0 {No keys} one {# key} other {# keys}}',
  plain: 'Add a key',
  mixed: '{count, plural, one {One key} other {# keys}} of {name}',
});

const useKeys = () => useMessages(messages);

const inLanguage =
  (locale: string, translations: Translations = {}) =>
  ({ children }: { readonly children: ReactNode }) => (
    <LanguageProvider value={{ locale, translations }}>{children}</LanguageProvider>
  );

const german = {
  keys: { title: 'Schlüssel von {name}', count: '{count, plural, one {# Stück} other {# Stück}}' },
};

describe('useMessages', () => {
  it('writes English without a provider', () => {
    const { result } = renderHook(useKeys);
    expect(result.current('plain')).toBe('Add a key');
    expect(result.current('title', { name: 'Ada' })).toBe('Keys of Ada');
    expect([0, 1, 1200].map((count) => result.current('count', { count }))).toEqual([
      'No keys',
      '1 key',
      '1,200 keys',
    ]);
  });

  it('writes the language in force, numbers as it does, and English where a text is missing', () => {
    const { result } = renderHook(useKeys, { wrapper: inLanguage('de', german) });
    expect(result.current('title', { name: 'Ada' })).toBe('Schlüssel von Ada');
    expect(result.current('count', { count: 1200 })).toBe('1.200 Stück');
    expect(result.current('plain')).toBe('Add a key');
  });

  it('takes an empty text of the host for what it is', () => {
    const { result } = renderHook(useKeys, { wrapper: inLanguage('en', { keys: { plain: '' } }) });
    expect(result.current('plain')).toBe('');
  });

  it('leaves a placeholder without a value visible', () => {
    const { result } = renderHook(useKeys);
    expect(result.current('title')).toBe('Keys of {name}');
    render(<p>{result.current.rich('title', {})}</p>);
    expect(screen.getByText('Keys of {name}')).toBeVisible();
  });

  it('fills placeholders with elements', () => {
    const { result } = renderHook(useKeys);
    render(<p>{result.current.rich('title', { name: <bdi key="name">Ada</bdi> })}</p>);
    expect(screen.getByText('Ada').parentElement).toHaveTextContent('Keys of Ada');
    expect(screen.getByText('Ada').tagName).toBe('BDI');
  });

  it('chooses plurals beside elements', () => {
    const { result } = renderHook(useKeys);
    const name = <bdi key="name">Ada</bdi>;
    const { container } = render(
      <>
        <p>{result.current.rich('mixed', { count: 1, name })}</p>
        <p>{result.current.rich('mixed', { count: 1200, name })}</p>
      </>,
    );
    expect([...container.children].map(({ textContent }) => textContent)).toEqual([
      'One key of Ada',
      '1,200 keys of Ada',
    ]);
  });

  it('is the same function until the language changes', () => {
    const language = { current: { locale: 'en', translations: {} } };
    const { result, rerender } = renderHook(useKeys, {
      wrapper: ({ children }) => (
        <LanguageProvider value={language.current}>{children}</LanguageProvider>
      ),
    });
    const before = result.current;
    rerender();
    expect(result.current).toBe(before);
    language.current = { locale: 'de', translations: german };
    rerender();
    expect(result.current).not.toBe(before);
    expect(result.current('title', { name: 'Ada' })).toBe('Schlüssel von Ada');
  });
});

describe('useLanguage', () => {
  it('tells the language in force', () => {
    const { result } = renderHook(useLanguage, { wrapper: inLanguage('ar') });
    expect(result.current.locale).toBe('ar');
  });
});

describe('canonicalLocale', () => {
  it.each([
    ['en', 'en'],
    ['pt-BR', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['de_DE.UTF-8', 'de-DE'],
    ['', 'en'],
    ['C', 'en'],
    ['not a language', 'en'],
  ])('makes of %j %j, which Intl takes', (given, expected) => {
    expect(canonicalLocale(given)).toBe(expected);
    expect(() => new Intl.PluralRules(canonicalLocale(given))).not.toThrow();
  });
});
