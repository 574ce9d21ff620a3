'use client';
import { createContext, useContext } from 'react';

/** What a field tells the control inside it. Ids; `describedBy` is a list of ids separated by spaces. */
export type FieldControl = {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
};

/** Carries {@link FieldControl} from a field to its control. */
export const FieldControlContext = createContext<FieldControl | null>(null);

/** A control's own props that a field may complete. */
export type FieldControlInput = {
  readonly id?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
};

/**
 * The attributes that tie a control to the field around it: id, description, validity. A control's own
 * props win; descriptions are joined. `required` is told to assistive technology alone, for the words of
 * an error are ours, not the browser's.
 */
export function useFieldControl(own: FieldControlInput) {
  const field = useContext(FieldControlContext);
  const describedBy = [field?.describedBy, own['aria-describedby']].filter(Boolean).join(' ');
  return {
    id: own.id ?? field?.id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': own.invalid || field?.invalid || undefined,
    'aria-required': own.required || field?.required || undefined,
  };
}
