'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link Switch}; the rest goes to the `<input>`. */
export type SwitchProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'size' | 'role'> & {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Keep the label for assistive technology alone, where the row says it already. */
  readonly labelHidden?: boolean | undefined;
  /** The change is being saved: the switch stays focused and does not move. */
  readonly busy?: boolean | undefined;
  readonly onCheckedChange?: ((checked: boolean) => void) | undefined;
};

/** A switch that takes effect at once. */
export const Switch = forwardRef<HTMLInputElement, SwitchProps>(function Switch(
  {
    label,
    description,
    labelHidden,
    busy = false,
    onCheckedChange,
    onChange,
    onClick,
    className,
    id: ownId,
    ...rest
  },
  ref,
) {
  const part = usePart();
  const madeId = useId();
  const id = ownId ?? madeId;
  return (
    <div {...part('check', { disabled: rest.disabled, busy }, className)}>
      <input
        aria-describedby={description ? `${id}-description` : undefined}
        {...rest}
        {...part('switch', { busy })}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself.
        role="switch"
        id={id}
        ref={ref}
        aria-disabled={busy || undefined}
        aria-busy={busy || undefined}
        onClick={(event) => {
          if (busy) event.preventDefault();
          onClick?.(event);
        }}
        onChange={(event) => {
          if (busy) return;
          onChange?.(event);
          onCheckedChange?.(event.target.checked);
        }}
      />
      <div {...part(labelHidden && !description ? 'visually-hidden' : 'check-text')}>
        <label {...part(labelHidden ? 'visually-hidden' : 'check-label')} htmlFor={id}>
          {label}
        </label>
        {description ? (
          <div {...part('check-description')} id={`${id}-description`}>
            {description}
          </div>
        ) : null}
      </div>
    </div>
  );
});
