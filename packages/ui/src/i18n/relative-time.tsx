'use client';
import { dateTimeFormat } from '../lib/intl-formatters.ts';
import { relativeTime } from '../lib/relative-time.ts';
import { usePart } from '../theme/use-part.ts';
import { useLanguage } from './use-messages.tsx';

/** Props of `RelativeTime`. */
export type RelativeTimeProps = {
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** How long ago, or how soon, in the user's language; the exact moment while the pointer or the focus is on it. */
export const RelativeTime = ({ at }: RelativeTimeProps) => {
  const { locale } = useLanguage();
  const part = usePart();
  const date = new Date(at);
  const exact = dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time
      {...part('time', { exact: exact.format(date) })}
      dateTime={date.toISOString()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what the pointer can learn, the keyboard can learn as well.
      tabIndex={0}
    >
      {relativeTime(at, Date.now(), locale)}
    </time>
  );
};
