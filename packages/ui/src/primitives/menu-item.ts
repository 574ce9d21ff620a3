import type { ReactNode } from 'react';

/** One action of a menu. */
export type MenuItem = {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  /** The action destroys something. */
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** A second, smaller line: the reason why the action is disabled, say. */
  readonly description?: ReactNode;
  /** A line goes before this item. */
  readonly separated?: boolean | undefined;
  /** Makes it a link. */
  readonly href?: string | undefined;
  /** Called after the menu has closed and focus is back on its button. */
  readonly onSelect?: (() => void) | undefined;
};
