/** The ways in which every story is looked at. */
export const variants = [
  { scheme: 'light', direction: 'ltr' },
  { scheme: 'dark', direction: 'ltr' },
  { scheme: 'light', direction: 'rtl' },
  { scheme: 'dark', direction: 'rtl' },
] as const;

export type Variant = (typeof variants)[number];

/** A variant's name, as it stands in reports and file names. */
export const variantName = ({ scheme, direction }: Variant): string => `${scheme}-${direction}`;
