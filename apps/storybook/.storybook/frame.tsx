import { type ReactNode, useEffect } from 'react';

type FrameProps = {
  scheme: string;
  direction: string;
  locale: string;
  /** A CSS length, or `full`. */
  width: string;
  children: ReactNode;
};

/**
 * Stands for the host's page around a story: its colour scheme, direction, language and the width that it leaves to the
 * account center.
 */
export function Frame({ scheme, direction, locale, width, children }: FrameProps) {
  useEffect(() => {
    const page = document.documentElement;
    page.style.colorScheme = scheme;
    page.dir = direction;
    page.lang = locale;
  }, [scheme, direction, locale]);

  return (
    <div
      className="ac-root"
      data-color-scheme={scheme}
      style={{ colorScheme: scheme, maxInlineSize: width === 'full' ? undefined : width }}
    >
      {children}
    </div>
  );
}
