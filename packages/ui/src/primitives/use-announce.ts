'use client';
import { createContext, useContext } from 'react';
import type { Announcer } from './announcer-store.ts';

/** Carries the announcer of the root. */
export const AnnouncerContext = createContext<Pick<Announcer, 'announce'>>({
  announce: () => undefined,
});

/** Reads a result out once, politely unless told otherwise. Does nothing without a root. */
export function useAnnounce(): Announcer['announce'] {
  return useContext(AnnouncerContext).announce;
}
