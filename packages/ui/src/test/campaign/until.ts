import { act } from '@testing-library/react';
import { vi } from 'vitest';

const { setTimeout: later } = globalThis;

/** Lets the page go on for so many milliseconds, of its own clock where that is a fake. */
export const goOn = (milliseconds = 1): Promise<void> =>
  act(async () => {
    if (globalThis.setTimeout === later) {
      await new Promise((resolve) => later(resolve, milliseconds));
    } else {
      await vi.advanceTimersByTimeAsync(milliseconds);
    }
  });

/** Lets the page go on until something is so. */
export const until = async (check: () => boolean, what: string, within = 3000): Promise<void> => {
  const start = performance.now();
  while (performance.now() - start < within) {
    if (check()) return;
    await goOn();
  }
  throw new Error(`It never came to it that ${what}.`);
};
