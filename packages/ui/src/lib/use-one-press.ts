'use client';
import { useEffect, useRef } from 'react';

/**
 * Lets one press through until the component was drawn again, or the moment is over: a press that comes before can only
 * be meant for what the first one has changed already.
 */
export const useOnePress = (): ((act: () => void) => void) => {
  const isPressed = useRef(false);
  useEffect(() => {
    isPressed.current = false;
  });
  return (act) => {
    if (isPressed.current) return;
    isPressed.current = true;
    setTimeout(() => {
      isPressed.current = false;
    });
    act();
  };
};
