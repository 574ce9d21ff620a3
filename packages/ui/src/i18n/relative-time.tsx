'use client';
import { relativeTime } from '../lib/relative-time.ts';
import { usePart } from '../theme/use-part.ts';
import { useLanguage } from './use-messages.tsx';

/** Props of `RelativeTime`. */
export type RelativeTimeProps = {
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** How long ago, or how soon, in the user's language; the exact moment when one points at it. */
export const RelativeTime = ({ at }: RelativeTimeProps) => {
  const { locale } = useLanguage();
  const part = usePart();
  const date = new Date(at);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time {...part('time')} dateTime={date.toISOString()} title={exact.format(date)}>
      {relativeTime(at, Date.now(), locale)}
    </time>
  );
};
