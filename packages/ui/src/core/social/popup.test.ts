import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWindowUseful, navigatePopup, openPopup } from './popup.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const emptyWindow = (fields: object = {}) => ({
  closed: false,
  opener: window as unknown,
  document: document.implementation.createHTMLDocument(),
  location: { replace: vi.fn<(uri: string) => void>() },
  ...fields,
});

const opens = (opened: object | null) =>
  vi.spyOn(window, 'open').mockReturnValue(opened as Window | null);

describe('the window for a provider', () => {
  it('does not know the page that has opened it', () => {
    const opened = emptyWindow();
    opens(opened);
    expect(openPopup('Opening Octo…')).toBe(opened);
    expect(opened.opener).toBeNull();
  });

  it('says what the user waits for', () => {
    const { document: page, ...opened } = emptyWindow();
    opens({ ...opened, document: page });
    openPopup('Opening Octo…');
    expect([page.title, page.body.textContent]).toEqual(['Opening Octo…', 'Opening Octo…']);
    expect(page.documentElement.style.colorScheme).toBe('light dark');
    openPopup();
    expect([page.title, page.body.textContent]).toEqual(['', '']);
  });

  it('is new, and lies in the middle of the page’s own', () => {
    const open = opens(emptyWindow());
    vi.stubGlobal('screenX', 100);
    vi.stubGlobal('screenY', 50);
    vi.stubGlobal('outerWidth', 1201);
    vi.stubGlobal('outerHeight', 881);
    openPopup();
    expect(open.mock.calls).toEqual([
      ['', '_blank', 'popup,width=500,height=680,left=451,top=151'],
    ]);
  });

  it('is none where the browser opens none', () => {
    opens(null);
    expect(openPopup()).toBeNull();
    opens(emptyWindow({ closed: true }));
    expect(openPopup()).toBeNull();
  });

  it('stays empty where it cannot be written in', () => {
    const opened = {
      closed: false,
      opener: window as unknown,
      get document(): Document {
        throw new DOMException('of another origin', 'SecurityError');
      },
    };
    opens(opened);
    expect(openPopup('Opening Octo…')).toBe(opened);
    expect(opened.opener).toBeNull();
  });
});

describe('where a window is of no use', () => {
  const matching = (query: string) =>
    vi.stubGlobal('matchMedia', (asked: string) => ({ matches: asked === query }));

  it('none is opened', () => {
    const open = opens(emptyWindow());
    matching('(display-mode: standalone)');
    expect(openPopup()).toBeNull();
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    ['an installed app', '(display-mode: standalone)', false],
    ['a phone', '(hover: none) and (pointer: coarse)', false],
    ['a desk', '(hover: hover)', true],
  ])('%s', (_, query, isUseful) => {
    matching(query);
    expect(isWindowUseful()).toBe(isUseful);
  });

  it.each([
    ['a browser that says it is a phone’s', { userAgentData: { mobile: true } }, false],
    ['one that says it is not', { userAgentData: { mobile: false } }, true],
    ['one that does not say', {}, true],
  ])('%s', (_, navigator, isUseful) => {
    vi.stubGlobal('navigator', navigator);
    vi.stubGlobal('matchMedia', undefined);
    expect(isWindowUseful()).toBe(isUseful);
  });
});

describe('a window is sent to the provider', () => {
  const uri = 'https://octo.example.com/authorize';
  const send = (opened: object) => navigatePopup(opened as Window, uri);

  it('without a way back to the empty page', () => {
    const opened = emptyWindow();
    expect(send(opened)).toBe(true);
    expect(opened.location.replace.mock.calls).toEqual([[uri]]);
  });

  it('unless it is gone', () => {
    const opened = emptyWindow({ closed: true });
    expect(send(opened)).toBe(false);
    expect(opened.location.replace).not.toHaveBeenCalled();
  });

  it('unless it cannot be reached', () => {
    const replace = () => {
      throw new DOMException('gone', 'SecurityError');
    };
    expect(send(emptyWindow({ location: { replace } }))).toBe(false);
  });
});
