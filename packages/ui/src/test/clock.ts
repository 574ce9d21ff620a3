import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** Stops the clock of the page; call it before anything that reads it is made. Timers go on. */
export const stopClock = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
};

/** Lets minutes go by for everyone who asks for the time: the page, and a fake Logto made after `stopClock`. */
export const passMinutes = (minutes: number): Promise<void> =>
  act(async () => {
    vi.setSystemTime(Date.now() + minutes * 60_000);
  });
