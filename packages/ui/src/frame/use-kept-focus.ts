'use client';
import { useEffect } from 'react';
import { focusPlace } from './focus-place.ts';

/** Keeps the focus in its place when a render takes the element away that had it: a removed button, a closed form. */
export const useKeptFocus = (): void => {
  // Read while rendering, because by the time of an effect the element is gone.
  const restore = focusPlace();
  useEffect(() => restore?.());
};
