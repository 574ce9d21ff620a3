'use client';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { lazyModule } from '../lib/lazy-module.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import type { MenuItem } from './menu-item.ts';

/** Options of {@link useMenu}. */
export type MenuOptions = {
  readonly items: readonly MenuItem[];
  readonly align: 'start' | 'end';
  /** What the menu is about, above its items. */
  readonly header?: ReactNode;
  /** Keys do not open it. */
  readonly busy?: boolean | undefined;
};

/** Props for the button of a menu, and the menu. */
export type MenuParts = {
  readonly button: {
    readonly id: string;
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly 'aria-haspopup': 'menu';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string | undefined;
    readonly onPointerEnter: () => void;
    readonly onFocus: () => void;
    readonly onClick: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Stands beside the button, in a place that is positioned. */
  readonly menu: ReactNode;
};

const lazyMenu = lazyModule(() => import('./menu.tsx'));

/** What a button needs to open a menu, which arrives with the intent: pointer-over or focus. */
export function useMenu({ items, align, header, busy = false }: MenuOptions): MenuParts {
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const module = useLazyModule(lazyMenu, wanted);
  const want = () => setWanted(true);
  return {
    button: {
      id,
      ref: buttonRef,
      'aria-haspopup': 'menu',
      'aria-expanded': open,
      'aria-controls': open && module ? `${id}-menu` : undefined,
      onPointerEnter: want,
      onFocus: want,
      onClick: () => {
        want();
        setOpen(!open);
      },
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown' || busy) return;
        event.preventDefault();
        want();
        setOpen(true);
      },
    },
    menu: module ? (
      <module.Menu
        id={`${id}-menu`}
        items={items}
        header={header}
        open={open}
        onOpenChange={setOpen}
        buttonRef={buttonRef}
        align={align}
      />
    ) : null,
  };
}
