'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { useLinkAppearance } from '../data/use-link-appearance.ts';
import { useTenantSettings } from '../data/use-tenant-settings.ts';
import { useProblemText } from '../forms/use-form-result.ts';
import { useLanguage, useMessages } from '../i18n/use-messages.tsx';
import { textDirection } from '../lib/text-direction.ts';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { HeadingLevelProvider } from '../primitives/heading-level.ts';
import { Root, type RootProps } from '../primitives/root.tsx';
import { createToastStore } from '../primitives/toast-store.ts';
import { Toaster } from '../primitives/toaster.tsx';
import { ToastContext } from '../primitives/use-toast.ts';
import { StepUpHost } from '../step-up/step-up-host.tsx';
import { accountCenterMessages } from './account-center.messages.ts';

/** Props of `AccountRoot`. */
export type AccountRootProps = Pick<
  RootProps,
  'colorScheme' | 'density' | 'classNames' | 'className'
> & {
  readonly children: ReactNode;
  /** Direction of the text; that of the language when absent. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** The accent color, `#rgb` or `#rrggbb`; the tenant's brand color when absent, `null` for none. */
  readonly accent?: string | null | undefined;
  /** Level of the sections' titles, so that they fit the host's outline. */
  readonly headingLevel?: HeadingLevel | undefined;
};

const InsideRoot = createContext(false);

/** True below an `AccountRoot`. */
export const useIsInsideRoot = (): boolean => useContext(InsideRoot);

/**
 * The styled root of what is drawn: tokens, live regions, toasts and the step-up dialog.
 * `AccountCenter` brings its own; put one around single sections. Needs an `AccountProvider` above.
 */
export const AccountRoot = ({
  children,
  accent,
  dir,
  headingLevel = 2,
  ...root
}: AccountRootProps) => {
  const t = useMessages(accountCenterMessages);
  const { locale } = useLanguage();
  const { theme } = useLinkAppearance();
  const { settings } = useTenantSettings();
  const [toasts] = useState(createToastStore);
  const core = useAccountCore();
  const problemText = useProblemText();
  useEffect(() => {
    if (!core.takeUserChange()) return;
    const message = problemText({ kind: 'notice', messageKey: 'userChanged', error: undefined });
    toasts.add({ message, tone: 'info', duration: 15_000 });
  }, [core, toasts, problemText]);
  const brand = accent === undefined ? settings?.signInExperience.color?.primaryColor : accent;
  return (
    <InsideRoot.Provider value={true}>
      <Root
        {...root}
        colorScheme={theme ?? root.colorScheme}
        accent={brand}
        lang={locale}
        dir={dir ?? textDirection(locale)}
      >
        <ToastContext.Provider value={toasts}>
          <HeadingLevelProvider value={headingLevel}>{children}</HeadingLevelProvider>
          <StepUpHost />
          <Toaster store={toasts} label={t('messages')} dismissLabel={t('dismiss')} />
        </ToastContext.Provider>
      </Root>
    </InsideRoot.Provider>
  );
};
