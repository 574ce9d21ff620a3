import { vi } from 'vitest';

/** For a test in which something breaks on purpose: React writes to the console what a boundary caught. */
export const allowConsoleErrors = (): void => {
  // biome-ignore lint/suspicious/noConsole: nothing is written; the watch over it is lifted
  vi.mocked(console.error).mockImplementation(() => undefined);
};
