'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';

/**
 * Where dialogs and menus are portalled into, so that the tokens of the root reach them. The place is the same object for
 * good, though the element in it comes with the page.
 */
export type PortalPlace = {
  /** `undefined` until the page is there. */
  current(): HTMLElement | undefined;
  set(element: HTMLElement | null): void;
  subscribe(listener: () => void): () => void;
};

/** Makes an empty place. */
export const createPortalPlace = (): PortalPlace => {
  const listeners = new Set<() => void>();
  let place: HTMLElement | undefined;
  return {
    current: () => place,
    set(element) {
      place = element ?? undefined;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/**
 * The place of the root above. What it provides never changes: a new value would make React throw away what a server has
 * drawn and the browser has not brought to life yet.
 */
export const PortalContext = createContext<PortalPlace | null>(null);

const nowhere = { current: () => null, subscribe: () => () => {} };

/** The element that dialogs and menus are put into: `undefined` until it is there, `null` without a root (then it is the body). */
export function usePortalContainer(): HTMLElement | null | undefined {
  const { subscribe, current } = useContext(PortalContext) ?? nowhere;
  return useSyncExternalStore<HTMLElement | null | undefined>(subscribe, current, () => undefined);
}
