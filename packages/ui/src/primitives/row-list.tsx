'use client';
import { createContext, type ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Whether a row stands in a list and so has to be a list item. */
export const RowListContext = createContext(false);

/** Props of {@link RowList}. */
export type RowListProps = {
  /** Names the list for assistive technology. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Rows one below the other with hairlines between them. */
export function RowList({ label, className, children }: RowListProps) {
  const part = usePart();
  return (
    <RowListContext.Provider value={true}>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit drops the list semantics of a list without markers. */}
      <ul {...part('row-list', {}, className)} role="list" aria-label={label}>
        {children}
      </ul>
    </RowListContext.Provider>
  );
}
