'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';
import { IconButton } from './icon-button.tsx';
import { MoreIcon } from './icons/more-icon.tsx';
import type { MenuItem } from './menu-item.ts';
import { useMenu } from './use-menu.tsx';

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
  /** The tasks that its items are for: an address leads to the button. */
  readonly task?: string | undefined;
};

/**
 * A button with a menu of further actions. The menu arrives with the intent: pointer-over or focus.
 * Without items there is no button either.
 */
export function MenuButton(props: MenuButtonProps) {
  const { label, items, icon, size, align = 'end', busy, disabled } = props;
  const part = usePart();
  const { button, menu } = useMenu({ items, align, busy });
  if (items.length === 0) return null;
  return (
    <span {...part('menu-button', {}, props.className)}>
      <IconButton
        {...button}
        icon={icon ?? <MoreIcon />}
        label={label}
        size={size}
        busy={busy}
        disabled={disabled}
        data-task={props.task}
      />
      {menu}
    </span>
  );
}
