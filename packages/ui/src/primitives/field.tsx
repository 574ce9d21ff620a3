'use client';
import { type ReactNode, useId, useMemo } from 'react';
import { usePart } from '../theme/use-part.ts';
import { type FieldControl, FieldControlContext } from './field-control.ts';
import { AlertIcon } from './icons/alert-icon.tsx';

/** Props of {@link Field}. */
export type FieldProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** What is wrong and what to do, shown under the control and read out with it. */
  readonly error?: ReactNode;
  readonly required?: boolean | undefined;
  /** Marks a field that may stay empty, for example "Optional". */
  readonly optionalLabel?: string | undefined;
  /** Keep the label for assistive technology alone. */
  readonly labelHidden?: boolean | undefined;
  /** The id of the control; one is made up without it. */
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Label, control, description and error of one input, tied together for assistive technology. */
export function Field(props: FieldProps) {
  const { label, description, error, optionalLabel, children, required = false } = props;
  const part = usePart();
  const ownId = useId();
  const id = props.id ?? ownId;
  const descriptionId = description ? `${id}-description` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, descriptionId].filter(Boolean).join(' ') || undefined;
  const invalid = errorId !== undefined;
  const control = useMemo<FieldControl>(
    () => ({ id, labelId: `${id}-label`, describedBy, invalid, required }),
    [id, describedBy, invalid, required],
  );

  return (
    <div {...part('field', { invalid }, props.className)}>
      <div {...part(props.labelHidden ? 'visually-hidden' : 'field-label-line')}>
        <label {...part('field-label')} htmlFor={id} id={control.labelId}>
          {label}
        </label>
        {optionalLabel ? <span {...part('field-optional')}>{optionalLabel}</span> : null}
      </div>
      <FieldControlContext.Provider value={control}>{children}</FieldControlContext.Provider>
      {error ? (
        <div {...part('field-error')} id={errorId}>
          <AlertIcon size={16} />
          <span {...part('field-error-text')}>{error}</span>
        </div>
      ) : null}
      {description ? (
        <div {...part('field-description')} id={descriptionId}>
          {description}
        </div>
      ) : null}
    </div>
  );
}
