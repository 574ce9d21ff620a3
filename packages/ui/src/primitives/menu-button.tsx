'use client';
import { type ReactNode, useId, useRef, useState } from 'react';
import { lazyModule } from '../lib/lazy-module.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import { usePart } from '../theme/use-part.ts';
import { IconButton } from './icon-button.tsx';
import { MoreIcon } from './icons/more-icon.tsx';
import type { MenuItem } from './menu-item.ts';

/** Props of {@link MenuButton}. */
export type MenuButtonProps = {
  /** Names the button and the menu, for example "More actions for ada@example.com". */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon?: ReactNode;
  readonly size?: 'md' | 'sm' | undefined;
  readonly align?: 'start' | 'end' | undefined;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
};

const menu = lazyModule(() => import('./menu.tsx'));

/**
 * A button with a menu of further actions. The menu arrives with the intent: pointer-over or focus.
 * Without items there is no button either.
 */
export function MenuButton(props: MenuButtonProps) {
  const { label, items, icon, size, align = 'end', busy, disabled } = props;
  const part = usePart();
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const module = useLazyModule(menu, wanted);
  if (items.length === 0) return null;

  const want = () => setWanted(true);
  const toggle = () => {
    want();
    setOpen(!open);
  };

  return (
    <span {...part('menu-button', {}, props.className)}>
      <IconButton
        id={id}
        ref={buttonRef}
        icon={icon ?? <MoreIcon />}
        label={label}
        size={size}
        busy={busy}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open && module ? `${id}-menu` : undefined}
        onPointerEnter={want}
        onFocus={want}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || busy) return;
          event.preventDefault();
          want();
          setOpen(true);
        }}
      />
      {module ? (
        <module.Menu
          id={`${id}-menu`}
          items={items}
          open={open}
          onOpenChange={setOpen}
          buttonRef={buttonRef}
          align={align}
        />
      ) : null}
    </span>
  );
}
