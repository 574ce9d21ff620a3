'use client';
import { lazyModule } from '../lib/lazy-module.ts';
import { useLazyModule } from '../lib/use-lazy-module.ts';
import type { AlertDialogProps } from './alert-dialog.tsx';

/** Props of {@link Confirm}: those of the alert dialog. */
export type ConfirmProps = AlertDialogProps;

const alertDialog = lazyModule(() => import('./alert-dialog.tsx'));

/** Loads the dialog of {@link Confirm} ahead, on pointer-over or focus of the button that will open it. */
export function preloadConfirm(): void {
  // A failure shows when the dialog is really wanted.
  alertDialog.load().catch(() => undefined);
}

/** An alert dialog that arrives when it is first opened, so that a view can ask without making the page heavier. */
export function Confirm(props: ConfirmProps) {
  const module = useLazyModule(alertDialog, props.open || alertDialog.peek() !== undefined);
  return module ? <module.AlertDialog {...props} /> : null;
}
