'use client';
import { type FieldPathValue, type FieldValues, type Path, useWatch } from 'react-hook-form';
import type { AccountForm } from './use-account-form.ts';

/** What stands in one input of a form right now. Renders the component that asks, and not the form. */
export const useTyped = <Values extends FieldValues, Name extends Path<Values>>(
  form: AccountForm<Values>,
  name: Name,
): FieldPathValue<Values, Name> => useWatch({ control: form.control.control, name });
