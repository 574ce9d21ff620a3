'use client';
import { useEffect, useState } from 'react';

/**
 * The time in milliseconds since the epoch, again each second while `running`.
 * For countdowns that are drawn; they are not read out.
 */
export const useClock = (running: boolean): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
};
