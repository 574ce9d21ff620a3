'use client';
import { type ComponentPropsWithoutRef, forwardRef, useRef } from 'react';
import { useEmptiedInput } from '../lib/use-emptied-input.ts';
import { useMergedRefs } from '../lib/use-merged-refs.ts';
import { usePart } from '../theme/use-part.ts';
import { useFieldControl } from './field-control.ts';

/** Props of {@link TextArea}; they go to the `<textarea>`. */
export type TextAreaProps = ComponentPropsWithoutRef<'textarea'>;

/**
 * A text that may need more than one line, as high as it is where the browser can tell. Inside a `Field` it takes its
 * label, description and error from there.
 */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { required, className, rows = 2, ...rest },
  ref,
) {
  const part = usePart();
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const mergedRef = useMergedRefs(fieldRef, ref);
  useEmptiedInput(fieldRef);
  const control = useFieldControl({ ...rest, invalid: undefined, required });
  return (
    <div
      {...part(
        'input-frame',
        { invalid: control['aria-invalid'], disabled: rest.disabled, 'read-only': rest.readOnly },
        className,
      )}
    >
      <textarea
        rows={rows}
        {...rest}
        {...control}
        {...part('input', { lines: true })}
        ref={mergedRef}
      />
    </div>
  );
});
