'use client';
import { createContext, useContext } from 'react';
import type { ToastInput, ToastStore } from './toast-store.ts';

/** Carries the toasts of the root. */
export const ToastContext = createContext<ToastStore | undefined>(undefined);

const nowhere = (_toast: ToastInput): string => '';

/** Shows a short message about a result. Does nothing without a root. */
export const useToast = (): ToastStore['add'] => useContext(ToastContext)?.add ?? nowhere;
