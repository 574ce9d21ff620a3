'use client';
import { useCallback, useRef } from 'react';
import { activeElement } from '../lib/active-element.ts';

/** Puts the focus on titles, also on those that are not there yet. */
export type TitleFocus = {
  /** Tells of a title, as it comes and goes. */
  readonly onTitle: (name: string, title: HTMLElement | null) => void;
  /** Puts the focus on a title, as soon as it is there. */
  readonly want: (name: string | undefined) => void;
  /** Tries it; call it once everything is drawn. */
  readonly settle: () => void;
};

/** The title that is to have the focus next, so that a screen reader reads where the user has come to. */
export const useTitleFocus = (): TitleFocus => {
  const titles = useRef(new Map<string, HTMLElement>());
  const wanted = useRef<string>(undefined);
  const settle = useCallback(() => {
    const title = wanted.current === undefined ? undefined : titles.current.get(wanted.current);
    if (!title) return;
    wanted.current = undefined;
    // Whoever types already is not pulled away, nor is the focus from the button that an address points at.
    if (!activeElement()?.matches('input, textarea, select, [data-pointed]')) title.focus();
  }, []);
  const onTitle = useCallback(
    (name: string, title: HTMLElement | null) => {
      if (!title) {
        titles.current.delete(name);
        return;
      }
      titles.current.set(name, title);
      // A section that was loaded or read only now.
      if (wanted.current === name) settle();
    },
    [settle],
  );
  const want = useCallback((name: string | undefined) => {
    wanted.current = name;
  }, []);
  return { onTitle, want, settle };
};
