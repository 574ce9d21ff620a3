import { AccountLanguage, languages } from '@account-center/ui/languages';
import type { ReactNode } from 'react';
import { useLanguage } from './use-language.ts';

/** Props of `InLanguage`. */
export type InLanguageProps = { readonly children: ReactNode };

/** Shows the account center below in the chosen language. */
export const InLanguage = ({ children }: InLanguageProps) => {
  const [language] = useLanguage();
  return (
    <AccountLanguage languages={languages} locale={language === 'browser' ? undefined : language}>
      {children}
    </AccountLanguage>
  );
};
