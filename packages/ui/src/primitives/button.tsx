'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode } from 'react';
import { useOnePress } from '../lib/use-one-press.ts';
import { usePart } from '../theme/use-part.ts';
import { Spinner } from './spinner.tsx';

/** How much a button asks for attention. `danger` is for what destroys. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

/** Props of {@link Button}; the rest goes to the `<button>`. */
export type ButtonProps = ComponentPropsWithoutRef<'button'> & {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'md' | 'sm' | undefined;
  /** Work is under way: width and label stay, a spinner shows, presses do nothing. */
  readonly busy?: boolean | undefined;
  /** The id of the hint that says why this action is locked. The button stays reachable and does nothing. */
  readonly lockedBy?: string | undefined;
  readonly icon?: ReactNode;
  readonly fullWidth?: boolean | undefined;
};

/** A button. It keeps its place and focus while busy or locked instead of being disabled. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant = 'secondary',
    size = 'md',
    busy = false,
    lockedBy,
    icon,
    fullWidth,
    className,
    children,
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
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={lockedBy}
      {...rest}
      {...part(
        'button',
        { variant, size, busy, locked: lockedBy !== undefined, 'full-width': fullWidth },
        className,
      )}
      ref={ref}
      onClick={press}
    >
      {icon ? <span {...part('button-icon')}>{icon}</span> : null}
      <span {...part('button-label')}>{children}</span>
      {busy ? <Spinner size="sm" className="ac-button-spinner" /> : null}
    </button>
  );
});
