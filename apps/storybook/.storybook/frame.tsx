import { AccountProvider, AccountRoot } from '@account-center/ui';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import {
  LanguageProvider,
  type Translations,
} from '../../../packages/ui/src/i18n/use-messages.tsx';
import { Root } from '../../../packages/ui/src/primitives/root.tsx';
import type { StoryAccount } from './story-account.ts';
import { applyTheme } from './themes.ts';

/** What the toolbar says about the host's page. */
export type HostPage = {
  scheme: 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  /** A BCP 47 tag. */
  locale: string;
  /** A CSS length, or `full`. */
  width: string;
  /** A preset, or `default` for none. */
  theme: string;
  density: 'comfortable' | 'compact';
};

type FrameProps = {
  page: HostPage;
  translations: Translations;
  /** The account that the story is shown over, if it asks for one. */
  account: StoryAccount | undefined;
  /** The story brings texts of its own, so that not every word can be of a language file. */
  ownWords?: boolean;
  children: ReactNode;
};

/**
 * Stands for the host's page around a story: its color scheme, direction, language, the width that it leaves to the
 * account center and, where a story asks for one, the account.
 */
export function Frame({ page, translations, account, ownWords = false, children }: FrameProps) {
  const { scheme, direction, locale, width, theme, density } = page;
  useEffect(() => {
    const { documentElement } = document;
    documentElement.style.colorScheme = scheme;
    documentElement.dir = direction;
    documentElement.lang = locale;
    documentElement.classList.toggle('dark', scheme === 'dark');
  }, [scheme, direction, locale]);
  useLayoutEffect(() => applyTheme(theme), [theme]);

  // A theme of the host's own knows its scheme by itself.
  const root = {
    ...(theme === 'shadcn' ? {} : { colorScheme: scheme }),
    dir: direction,
    density,
  };
  return (
    <div
      style={{ maxInlineSize: width === 'full' ? undefined : width }}
      data-translated={account && !ownWords ? '' : undefined}
    >
      {account ? (
        <AccountProvider
          key={account.userId}
          {...account}
          locale={locale}
          translations={translations}
        >
          <AccountRoot {...root}>{children}</AccountRoot>
        </AccountProvider>
      ) : (
        <LanguageProvider value={{ locale, translations }}>
          <Root {...root} lang={locale}>
            {children}
          </Root>
        </LanguageProvider>
      )}
    </div>
  );
}
