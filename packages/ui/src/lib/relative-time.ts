import { relativeTimeFormat } from './intl-formatters.ts';

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How far a moment is from now, in words: "3 hours ago", "yesterday", "in 28 days". Both in milliseconds since 1970. */
export const relativeTime = (moment: number, now: number, locale: string): string => {
  const seconds = (moment - now) / 1000;
  const format = relativeTimeFormat(locale);
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return unit === 'second'
    ? format.format(0, unit)
    : format.format(Math.trunc(seconds / size), unit);
};
