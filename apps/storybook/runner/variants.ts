/** The ways in which every story is looked at. */
export const variants = [
  { scheme: 'light', direction: 'ltr' },
  { scheme: 'dark', direction: 'ltr' },
  { scheme: 'dark', direction: 'rtl' },
  { scheme: 'light', direction: 'rtl' },
] as const;

/** One way to look at a story: what the toolbar says. */
export type Variant = (typeof variants)[number];

/** A variant's name, as it stands in reports and file names. */
export const variantName = ({ scheme, direction }: Variant): string => `${scheme}-${direction}`;

/**
 * The variants in the order that begins with the one that the story before ended with: a look that a page has
 * already need not be made.
 *
 * @param last the variant that the page is in
 */
export const variantsFrom = (last: Variant): readonly Variant[] => {
  const start = variants.indexOf(last);
  return [...variants.slice(start), ...variants.slice(0, start)];
};

/** What the toolbar says, or some of it. */
export type Look = {
  readonly scheme?: string;
  readonly direction?: string;
  readonly locale?: string;
};
