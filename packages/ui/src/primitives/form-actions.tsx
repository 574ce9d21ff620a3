'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link FormActions}. */
export type FormActionsProps = { readonly children: ReactNode };

/** The buttons of an inline form, at its end; the full width on a narrow container. */
export function FormActions({ children }: FormActionsProps) {
  const part = usePart();
  return <div {...part('form-actions')}>{children}</div>;
}
