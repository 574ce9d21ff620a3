'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link VisuallyHidden}. */
export type VisuallyHiddenProps = {
  readonly as?: 'span' | 'div' | 'p' | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
};

/** Text for assistive technology alone. */
export function VisuallyHidden({ as: Element = 'span', id, children }: VisuallyHiddenProps) {
  const part = usePart();
  return (
    <Element id={id} {...part('visually-hidden')}>
      {children}
    </Element>
  );
}
