'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { usePart } from '../theme/use-part.ts';
import { CheckIcon } from './icons/check-icon.tsx';

/** Props of {@link Checkbox}; the rest goes to the `<input>`. */
export type CheckboxProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'size'> & {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly onCheckedChange?: ((checked: boolean) => void) | undefined;
};

/** A checkbox with its label. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, description, error, onCheckedChange, onChange, className, id: ownId, ...rest },
  ref,
) {
  const part = usePart();
  const madeId = useId();
  const id = ownId ?? madeId;
  const describedBy = [error ? `${id}-error` : '', description ? `${id}-description` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div {...part('check', { disabled: rest.disabled }, className)}>
      <span {...part('checkbox-frame')}>
        <input
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
          {...rest}
          {...part('checkbox')}
          type="checkbox"
          id={id}
          ref={ref}
          onChange={(event) => {
            onChange?.(event);
            onCheckedChange?.(event.target.checked);
          }}
        />
        <CheckIcon size={16} className="ac-checkbox-mark" />
      </span>
      <div {...part('check-text')}>
        <label {...part('check-label')} htmlFor={id}>
          {label}
        </label>
        {description ? (
          <div {...part('check-description')} id={`${id}-description`}>
            {description}
          </div>
        ) : null}
        {error ? (
          <div {...part('field-error')} id={`${id}-error`}>
            {error}
          </div>
        ) : null}
      </div>
    </div>
  );
});
