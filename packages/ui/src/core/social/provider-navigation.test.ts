import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { consumePendingRedirect } from './pending-redirect.ts';
import { postResponse } from './popup-channel.ts';
import { startPopup, startRedirect } from './provider-navigation.ts';
import type { SocialLinkFlow } from './social-link-flow.ts';

const loadPage = vi.hoisted(() => vi.fn());
vi.mock('../../lib/load-page.ts', () => ({ loadPage }));

const uri = 'https://octo.example.com/authorize';
const trip: SocialLinkFlow = {
  state: 'accountcenter-1',
  owner: 'alice',
  target: 'octo',
  purpose: 'link',
  redirectUri: 'https://app.example.com/callback/social',
  pending: {
    record: 'r-1',
    expiresAt: Date.now() + 600_000,
  } as unknown as SocialLinkFlow['pending'],
};
const answer = { state: trip.state, code: 'c-1' };

afterEach(() => {
  vi.restoreAllMocks();
  loadPage.mockClear();
});

describe('by a window', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });

  const setOut = (fields: object = {}) => {
    const opened = {
      closed: false,
      close: vi.fn(),
      focus: vi.fn(),
      location: { replace: vi.fn() },
      ...fields,
    };
    const listeners = { onResponse: vi.fn(), onClosed: vi.fn() };
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const way = startPopup(opened as unknown as Window, uri, trip, listeners);
    return { opened, way, focus, ...listeners };
  };

  it('the window goes to the provider, and can be brought to the front', () => {
    const { opened, way } = setOut();
    expect(opened.location.replace.mock.calls).toEqual([[uri]]);
    expect(opened.focus).not.toHaveBeenCalled();
    way?.focus();
    expect(opened.focus).toHaveBeenCalledTimes(1);
    expect(opened.close).not.toHaveBeenCalled();
    way?.cancel();
  });

  it('the answer closes it, and nobody looks after it any more', async () => {
    const { opened, onResponse, onClosed } = setOut();
    expect(await postResponse(answer)).toBe(true);
    expect(onResponse.mock.calls).toEqual([[answer]]);
    expect(opened.close).toHaveBeenCalledTimes(1);
    opened.closed = true;
    vi.advanceTimersByTime(2000);
    expect(onClosed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is told once when the user closes it, and the answer is still taken', async () => {
    const { opened, onResponse, onClosed } = setOut();
    vi.advanceTimersByTime(2000);
    expect(onClosed).not.toHaveBeenCalled();
    opened.closed = true;
    vi.advanceTimersByTime(399);
    expect(onClosed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(await postResponse(answer)).toBe(true);
    expect(onResponse).toHaveBeenCalledTimes(1);
  });

  it('only looks closed as long as the user is not back here', () => {
    const { opened, focus, onClosed, way } = setOut();
    opened.closed = true;
    focus.mockReturnValue(false);
    vi.advanceTimersByTime(2000);
    expect(onClosed).not.toHaveBeenCalled();
    focus.mockReturnValue(true);
    vi.advanceTimersByTime(400);
    expect(onClosed).toHaveBeenCalledTimes(1);
    way?.cancel();
  });

  it.each([
    ['that is given up', {}],
    ['that was closed before', { closed: true }],
  ])('a trip %s leaves nothing behind', async (_, fields) => {
    const { opened, way, onResponse, onClosed } = setOut(fields);
    if (opened.closed) expect(way).toBeUndefined();
    way?.cancel();
    expect(opened.close).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    const report = postResponse(answer);
    expect(await report).toBe(false);
    expect(onResponse).not.toHaveBeenCalled();
    expect(onClosed).not.toHaveBeenCalled();
  });
});

describe('by the whole page', () => {
  const departure = { trip, stepUp: undefined };
  const shown = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  it('the page remembers where it was, and goes', () => {
    const way = startRedirect(uri, departure, vi.fn());
    expect(loadPage.mock.calls).toEqual([[uri]]);
    expect(way?.focus()).toBeUndefined();
    expect(consumePendingRedirect()).toEqual({
      ...departure,
      answer: undefined,
      returnTo: window.location.href,
    });
    way?.cancel();
  });

  it('is not left where the browser remembers nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(startRedirect(uri, departure, vi.fn())).toBeUndefined();
    expect(loadPage).not.toHaveBeenCalled();
  });

  it('a user who turns back finds it as it was, once', () => {
    const onTurnedBack = vi.fn();
    startRedirect(uri, departure, onTurnedBack);
    shown(false);
    expect(onTurnedBack).not.toHaveBeenCalled();
    expect(sessionStorage).toHaveLength(1);
    shown(true);
    expect(onTurnedBack).toHaveBeenCalledTimes(1);
    expect(sessionStorage).toHaveLength(0);
    shown(true);
    expect(onTurnedBack).toHaveBeenCalledTimes(1);
  });

  it('a trip that is given up is forgotten', () => {
    const onTurnedBack = vi.fn();
    const way = startRedirect(uri, departure, onTurnedBack);
    way?.cancel();
    expect(consumePendingRedirect()).toBeUndefined();
    shown(true);
    expect(onTurnedBack).not.toHaveBeenCalled();
  });
});
