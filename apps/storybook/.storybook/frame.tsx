import { AccountProvider, AccountRoot } from '@account-center/ui';
import { type ReactNode, useEffect } from 'react';
import { LanguageProvider } from '../../../packages/ui/src/i18n/use-messages.tsx';
import { Root } from '../../../packages/ui/src/primitives/root.tsx';
import type { StoryAccount } from './story-account.ts';

type FrameProps = {
  scheme: 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  locale: string;
  /** A CSS length, or `full`. */
  width: string;
  /** The account that the story is shown over, if it asks for one. */
  account: StoryAccount | undefined;
  children: ReactNode;
};

/**
 * Stands for the host's page around a story: its colour scheme, direction, language, the width that it leaves to the
 * account center and, where a story asks for one, the account.
 */
export function Frame({ scheme, direction, locale, width, account, children }: FrameProps) {
  useEffect(() => {
    const page = document.documentElement;
    page.style.colorScheme = scheme;
    page.dir = direction;
    page.lang = locale;
  }, [scheme, direction, locale]);

  return (
    <div style={{ maxInlineSize: width === 'full' ? undefined : width }}>
      {account ? (
        <AccountProvider {...account} locale={locale}>
          <AccountRoot colorScheme={scheme} dir={direction}>
            {children}
          </AccountRoot>
        </AccountProvider>
      ) : (
        <LanguageProvider value={{ locale, translations: {} }}>
          <Root colorScheme={scheme} dir={direction} lang={locale}>
            {children}
          </Root>
        </LanguageProvider>
      )}
    </div>
  );
}
