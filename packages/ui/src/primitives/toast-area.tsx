'use client';
import { type ReactNode, useState } from 'react';
import { PortalContext } from './portal.ts';
import { createToastStore } from './toast-store.ts';
import { Toaster, type ToasterProps } from './toaster.tsx';
import { ToastContext } from './use-toast.ts';

/** Props of {@link ToastArea}. */
export type ToastAreaProps = Omit<ToasterProps, 'store'> & { readonly children: ReactNode };

/**
 * Keeps the toasts of what is in it to itself. For a modal dialog: what is outside of one can neither be reached by the
 * keyboard nor read by a screen reader.
 */
export function ToastArea({ children, ...toaster }: ToastAreaProps) {
  const [store] = useState(createToastStore);
  return (
    <ToastContext.Provider value={store}>
      {children}
      <PortalContext.Provider value={null}>
        <Toaster {...toaster} store={store} />
      </PortalContext.Provider>
    </ToastContext.Provider>
  );
}
