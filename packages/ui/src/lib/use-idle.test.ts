import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const connect = (connection: unknown) =>
  Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });

/** A fresh copy of the module, which remembers that the user was active. */
const renderPrefetch = async (work: () => void) => {
  vi.resetModules();
  const { useIdle } = await import('./use-idle.ts');
  return renderHook(() => useIdle(work));
};

describe('prefetching', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    connect(undefined);
  });

  it('waits for the user on a page that is only looked at', async () => {
    const work = vi.fn();
    await renderPrefetch(work);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(work).not.toHaveBeenCalled();
  });

  it.each(['pointerMove', 'pointerDown', 'touchStart', 'wheel', 'keyDown', 'focusIn'] as const)(
    'starts a moment after the first %s, once',
    async (event) => {
      const work = vi.fn();
      await renderPrefetch(work);
      fireEvent[event](document.body);
      fireEvent[event](document.body);
      expect(work).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2000);
      expect(work).toHaveBeenCalledTimes(1);
    },
  );

  it.each([
    ['Save-Data', { saveData: true }],
    ['2g', { effectiveType: '2g' }],
    ['slow 2g', { effectiveType: 'slow-2g' }],
  ])('does nothing with %s', async (_, connection) => {
    connect(connection);
    const work = vi.fn();
    await renderPrefetch(work);
    fireEvent.pointerMove(document.body);
    await vi.advanceTimersByTimeAsync(5000);
    expect(work).not.toHaveBeenCalled();
  });

  it('does nothing for a component that has left the page', async () => {
    const work = vi.fn();
    const { unmount } = await renderPrefetch(work);
    fireEvent.pointerMove(document.body);
    unmount();
    await vi.advanceTimersByTimeAsync(5000);
    expect(work).not.toHaveBeenCalled();
  });
});
