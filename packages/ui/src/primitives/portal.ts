'use client';
import { createContext, useContext } from 'react';

/**
 * The element into which dialogs and menus are portalled, so that the tokens of the root reach them.
 * `undefined` while the root is still mounting, `null` without a root (then it is the document's body).
 */
export const PortalContext = createContext<HTMLElement | null | undefined>(null);

/** The element for portalled parts, see {@link PortalContext}. */
export function usePortalContainer(): HTMLElement | null | undefined {
  return useContext(PortalContext);
}
