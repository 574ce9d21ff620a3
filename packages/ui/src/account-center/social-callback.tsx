'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  processSocialCallback,
  type SocialCallbackResult,
} from '../core/social/social-callback.ts';
import { LanguageProvider, type Translations, useLanguage } from '../i18n/use-messages.tsx';
import { cx } from '../lib/cx.ts';
import { textDirection } from '../lib/text-direction.ts';
import { useLatest } from '../lib/use-latest.ts';
import { Root, type RootProps } from '../primitives/root.tsx';
import { useIsInsideRoot } from './account-root.tsx';
import { SocialCallbackView } from './social-callback.view.tsx';

/** Props of `SocialCallback`. It needs no `AccountProvider` above. */
export type SocialCallbackProps = Pick<
  RootProps,
  'colorScheme' | 'dir' | 'classNames' | 'className'
> & {
  /** The language, a BCP 47 tag; that of the `AccountProvider` above, if there is one, else English. */
  readonly locale?: string | undefined;
  readonly translations?: Translations | undefined;
  /** Goes to a page of this app, given as a whole address; by default the browser loads it. */
  readonly navigate?: ((to: string) => void) | undefined;
  /** Where "Back to your settings" leads when it is not known where the user came from; the origin by default. */
  readonly home?: string | undefined;
};

/**
 * The page that social providers send users back to: render it at the `socialRedirectUri`. In the window of a provider
 * it hands the answer to the page that opened the window and closes; after a full redirect it goes back to that page,
 * which finishes. An answer that no one here asked for is refused.
 */
export const SocialCallback = (props: SocialCallbackProps) => {
  const { locale: ownLocale, translations, navigate, home = '/', dir, className, ...root } = props;
  const around = useLanguage();
  const isInsideRoot = useIsInsideRoot();
  const latest = useLatest(navigate);
  const finishing = useRef<Promise<SocialCallbackResult>>(undefined);
  const [outcome, setOutcome] = useState<SocialCallbackResult>();

  useEffect(() => {
    let live = true;
    // An answer counts once, however often React mounts this.
    finishing.current ??= processSocialCallback(window.location.href, {
      ...(latest.current && { navigate: latest.current }),
    });
    void finishing.current.then((result) => {
      if (live) setOutcome(result);
    });
    return () => {
      live = false;
    };
  }, [latest]);

  const locale = ownLocale ?? around.locale;
  const inRoot = (children: ReactNode) =>
    isInsideRoot ? (
      children
    ) : (
      <Root
        {...root}
        className={cx('ac-social-callback', className)}
        lang={locale}
        dir={dir ?? textDirection(locale)}
      >
        {children}
      </Root>
    );
  return (
    <LanguageProvider value={{ locale, translations: translations ?? around.translations }}>
      {inRoot(<SocialCallbackView outcome={outcome} home={home} />)}
    </LanguageProvider>
  );
};
