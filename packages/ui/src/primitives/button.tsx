'use client';
import { Slot, Slottable } from 'radix-ui/slot';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode } from 'react';
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
  /** Render the only child (a router's link, say) with the looks of a button. */
  readonly asChild?: boolean | undefined;
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
    asChild,
    className,
    children,
    onClick,
    ...rest
  },
  ref,
) {
  const part = usePart();
  const blocked = busy || lockedBy !== undefined;
  const Element = asChild ? Slot : 'button';

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onClick?.(event);
  };
  const label = (content: ReactNode) => <span {...part('button-label')}>{content}</span>;

  return (
    <Element
      {...(asChild ? {} : { type: 'button' })}
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
      {asChild ? <Slottable child={children}>{label}</Slottable> : label(children)}
      {busy ? <Spinner size="sm" className="ac-button-spinner" /> : null}
    </Element>
  );
});
