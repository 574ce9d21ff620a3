'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode } from 'react';
import { useOnePress } from '../lib/use-one-press.ts';
import { usePart } from '../theme/use-part.ts';
import { Spinner } from './spinner.tsx';

/** Props of {@link IconButton}; the rest goes to the `<button>`. */
export type IconButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'> & {
  readonly icon: ReactNode;
  /** What the button does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly variant?: 'ghost' | 'secondary' | 'danger' | undefined;
  readonly size?: 'md' | 'sm' | undefined;
  readonly busy?: boolean | undefined;
  /** The id of the hint that says why this action is locked. */
  readonly lockedBy?: string | undefined;
};

/** A square button that shows an icon alone. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  {
    icon,
    label,
    variant = 'ghost',
    size = 'md',
    busy = false,
    lockedBy,
    className,
    onClick,
    ...rest
  },
  ref,
) {
  const part = usePart();
  const once = useOnePress();
  const blocked = busy || lockedBy !== undefined;

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (onClick) once(() => onClick(event));
  };

  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={lockedBy}
      {...rest}
      {...part('icon-button', { variant, size, busy, locked: lockedBy !== undefined }, className)}
      ref={ref}
      onClick={press}
    >
      {busy ? <Spinner size="sm" /> : icon}
    </button>
  );
});
