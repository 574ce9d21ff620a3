import { afterEach, expect, it, vi } from 'vitest';
import { openPopup } from './popup.ts';

afterEach(() => vi.restoreAllMocks());

it('does not know the page that has opened it', () => {
  const opened = {
    closed: false,
    opener: window,
    document: document.implementation.createHTMLDocument(),
  };
  vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window);
  expect(openPopup('Opening Octo…')).toBe(opened);
  expect(opened.opener).toBeNull();
});
