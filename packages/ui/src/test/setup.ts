import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// A test that renders on a server has no DOM, and the parts below do not concern it.
const hasDom = typeof window !== 'undefined';

if (hasDom) {
  // jsdom has neither; components feature-detect nothing here, radix measures and scrolls.
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.hasPointerCapture ??= () => false;
}

configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 20_000 });

const calls: unknown[][] = [];

beforeEach(() => {
  calls.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...args) => {
    calls.push(args);
  });
});

afterEach(() => {
  if (hasDom) {
    cleanup();
    localStorage.clear();
    sessionStorage.clear();
  }
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  // A warning of React or an error no one expected is a failed test.
  expect(calls.map((args) => args.map(String).join(' '))).toEqual([]);
});
