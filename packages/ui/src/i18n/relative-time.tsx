'use client';
import { dateTimeFormat } from '../lib/intl-formatters.ts';
import { relativeTime } from '../lib/relative-time.ts';
import { serverTime } from '../lib/server-time.ts';
import { usePart } from '../theme/use-part.ts';
import { useLanguage } from './use-messages.tsx';

/** Props of `RelativeTime`. */
export type RelativeTimeProps = {
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number;
};

/**
 * How long ago something was, in the user's language; the exact moment while the pointer or the focus is on it. What the
 * device's clock takes to be in the future was just now. Nothing for what is no moment.
 */
export const RelativeTime = ({ at }: RelativeTimeProps) => {
  const { locale } = useLanguage();
  const part = usePart();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const now = serverTime();
  const exact = dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time
      {...part('time', { exact: exact.format(date) })}
      dateTime={date.toISOString()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what the pointer can learn, the keyboard can learn as well.
      tabIndex={0}
    >
      {relativeTime(Math.min(at, now), now, locale)}
    </time>
  );
};
