'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { usePart } from '../theme/use-part.ts';
import { useFieldControl } from './field-control.ts';
import { ChevronDownIcon } from './icons/chevron-down-icon.tsx';

/** One choice of a {@link Select}. */
export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
};

/** Props of {@link Select}; the rest goes to the `<select>`. */
export type SelectProps = Omit<ComponentPropsWithoutRef<'select'>, 'size'> & {
  readonly options?: readonly SelectOption[] | undefined;
  /** The choice that stands for none, with an empty value. */
  readonly placeholder?: string | undefined;
  readonly invalid?: boolean | undefined;
};

/** The platform's own choice list in our frame. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, invalid, required, className, children, ...rest },
  ref,
) {
  const part = usePart();
  const control = useFieldControl({ ...rest, invalid, required });
  return (
    <div
      {...part(
        'input-frame',
        { invalid: control['aria-invalid'], disabled: rest.disabled },
        className,
      )}
    >
      <select {...rest} {...control} {...part('select')} ref={ref}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options?.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDownIcon size={16} className="ac-select-chevron" />
    </div>
  );
});
