'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link DialogFooter}. */
export type DialogFooterProps = {
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** The buttons of a dialog: at the end of the line, or one below the other where it is narrow. */
export function DialogFooter({ className, children }: DialogFooterProps) {
  const part = usePart();
  return <div {...part('dialog-footer', {}, className)}>{children}</div>;
}
