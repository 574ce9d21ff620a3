'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';
import { useFieldControl } from './field-control.ts';

/** Props of {@link TextInput}; the rest goes to the `<input>`. */
export type TextInputProps = ComponentPropsWithoutRef<'input'> & {
  /** Stands inside the frame, before the text. */
  readonly leading?: ReactNode;
  /** Stands inside the frame, after the text. */
  readonly trailing?: ReactNode;
  readonly invalid?: boolean | undefined;
};

/** A text field. Inside a `Field` it takes its label, description and error from there. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { leading, trailing, invalid, required, className, type = 'text', ...rest },
  ref,
) {
  const part = usePart();
  const control = useFieldControl({ ...rest, invalid, required });
  return (
    <div
      {...part(
        'input-frame',
        { invalid: control['aria-invalid'], disabled: rest.disabled, 'read-only': rest.readOnly },
        className,
      )}
    >
      {leading ? <span {...part('input-leading')}>{leading}</span> : null}
      <input type={type} {...rest} {...control} {...part('input')} ref={ref} />
      {trailing ? <span {...part('input-trailing')}>{trailing}</span> : null}
    </div>
  );
});
