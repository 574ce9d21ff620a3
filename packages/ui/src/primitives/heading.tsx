'use client';
import { createElement, forwardRef, type HTMLAttributes } from 'react';

/** The level of a heading, as in `<h1>` to `<h6>`. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Props of {@link Heading}; the rest goes to the heading element. */
export type HeadingProps = HTMLAttributes<HTMLHeadingElement> & { readonly level: HeadingLevel };

/** A heading of a level that is chosen at run time. It brings no looks of its own. */
export const Heading = forwardRef<HTMLHeadingElement, HeadingProps>(function Heading(
  { level, ...rest },
  ref,
) {
  return createElement(`h${level}`, { ...rest, ref });
});
