import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportAnswer } from './social-channel.ts';
import { takeDeparture } from './social-departure.ts';
import type { SocialTrip } from './social-trip.ts';
import { goByPage, goByWindow } from './social-ways.ts';

const loadPage = vi.hoisted(() => vi.fn());
vi.mock('../lib/load-page.ts', () => ({ loadPage }));

const uri = 'https://octo.example.com/authorize';
const trip: SocialTrip = {
  state: 'accountcenter-1',
  owner: 'alice',
  target: 'octo',
  purpose: 'link',
  redirectUri: 'https://app.example.com/callback/social',
  pending: { record: 'r-1', expiresAt: Date.now() + 600_000 } as unknown as SocialTrip['pending'],
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
    const listeners = { onAnswer: vi.fn(), onClosed: vi.fn() };
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const way = goByWindow(opened as unknown as Window, uri, trip, listeners);
    return { opened, way, focus, ...listeners };
  };

  it('the window goes to the provider, and can be brought to the front', () => {
    const { opened, way } = setOut();
    expect(opened.location.replace.mock.calls).toEqual([[uri]]);
    expect(opened.focus).not.toHaveBeenCalled();
    way?.show();
    expect(opened.focus).toHaveBeenCalledTimes(1);
    expect(opened.close).not.toHaveBeenCalled();
    way?.leave();
  });

  it('the answer closes it, and nobody looks after it any more', async () => {
    const { opened, onAnswer, onClosed } = setOut();
    expect(await reportAnswer(answer)).toBe(true);
    expect(onAnswer.mock.calls).toEqual([[answer]]);
    expect(opened.close).toHaveBeenCalledTimes(1);
    opened.closed = true;
    vi.advanceTimersByTime(2000);
    expect(onClosed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is told once when the user closes it, and the answer is still taken', async () => {
    const { opened, onAnswer, onClosed } = setOut();
    vi.advanceTimersByTime(2000);
    expect(onClosed).not.toHaveBeenCalled();
    opened.closed = true;
    vi.advanceTimersByTime(399);
    expect(onClosed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(await reportAnswer(answer)).toBe(true);
    expect(onAnswer).toHaveBeenCalledTimes(1);
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
    way?.leave();
  });

  it.each([
    ['that is given up', {}],
    ['that was closed before', { closed: true }],
  ])('a trip %s leaves nothing behind', async (_, fields) => {
    const { opened, way, onAnswer, onClosed } = setOut(fields);
    if (opened.closed) expect(way).toBeUndefined();
    way?.leave();
    expect(opened.close).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    const report = reportAnswer(answer);
    expect(await report).toBe(false);
    expect(onAnswer).not.toHaveBeenCalled();
    expect(onClosed).not.toHaveBeenCalled();
  });
});

describe('by the whole page', () => {
  const departure = { trip, stepUp: undefined };
  const shown = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  it('the page remembers where it was, and goes', () => {
    const way = goByPage(uri, departure, vi.fn());
    expect(loadPage.mock.calls).toEqual([[uri]]);
    expect(way?.show()).toBeUndefined();
    expect(takeDeparture()).toEqual({
      ...departure,
      answer: undefined,
      returnTo: window.location.href,
    });
    way?.leave();
  });

  it('is not left where the browser remembers nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(goByPage(uri, departure, vi.fn())).toBeUndefined();
    expect(loadPage).not.toHaveBeenCalled();
  });

  it('a user who turns back finds it as it was, once', () => {
    const onTurnedBack = vi.fn();
    goByPage(uri, departure, onTurnedBack);
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
    const way = goByPage(uri, departure, onTurnedBack);
    way?.leave();
    expect(takeDeparture()).toBeUndefined();
    shown(true);
    expect(onTurnedBack).not.toHaveBeenCalled();
  });
});
