'use client';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Props of {@link PrintSheet}. */
export type PrintSheetProps = {
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly children: ReactNode;
};

/**
 * A clean page for the printer, invisible on the screen. `printSheet` of `lib/print-sheet.ts` prints it without the
 * page around. Only for what is loaded on demand: it needs a document.
 */
export function PrintSheet({ lang, dir, children }: PrintSheetProps) {
  return createPortal(
    <div className="ac-print-sheet" lang={lang} dir={dir}>
      {children}
    </div>,
    document.body,
  );
}
