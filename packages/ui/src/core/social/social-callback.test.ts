import { describe, expect, it, vi } from 'vitest';
import {
  consumeRedirectResult,
  type PendingRedirect,
  savePendingRedirect,
} from './pending-redirect.ts';
import { listenForResponse } from './popup-channel.ts';
import { handleSocialCallback, processSocialCallback } from './social-callback.ts';
import { createFlowState, type SocialLinkFlow } from './social-link-flow.ts';

const { origin } = window.location;
const callback = (query: Record<string, string>) =>
  `${origin}/callback/social?${new URLSearchParams(query)}`;

const depart = (state: string, fields: Partial<PendingRedirect> = {}, life = 60_000) =>
  savePendingRedirect({
    trip: {
      state,
      owner: 'alice',
      target: 'octo',
      purpose: 'link',
      redirectUri: `${origin}/callback/social`,
      pending: { record: 'r', expiresAt: Date.now() + life } as SocialLinkFlow['pending'],
    },
    returnTo: `${origin}/settings?tab=2#here`,
    stepUp: undefined,
    ...fields,
  });

/** Lets the time pass in which no one takes the answer. */
const inVain = async <Result>(result: Promise<Result>): Promise<Result> => {
  await vi.advanceTimersByTimeAsync(2100);
  return result;
};

describe('the page that providers send users back to', () => {
  it('goes back to where the user came from, with the answer', async () => {
    const state = createFlowState();
    depart(state);
    const navigate = vi.fn();
    const to = `${origin}/settings?tab=2#here`;
    expect(await processSocialCallback(callback({ state, code: 'c' }), { navigate })).toEqual({
      status: 'returning',
      to,
    });
    expect(navigate.mock.calls).toEqual([[to]]);
    expect(consumeRedirectResult(['link'])?.answer).toEqual({ state, code: 'c' });
  });

  it('takes the answer out of the address at once', async () => {
    const state = createFlowState();
    window.history.replaceState(null, '', `/callback/social?code=c&state=${state}#x`);
    depart(state);
    await processSocialCallback(window.location.href, { navigate: vi.fn() });
    expect(window.location.href).toBe(`${origin}/callback/social`);
    window.history.replaceState(null, '', '/');
  });

  it('never leads to another origin', async () => {
    const state = createFlowState();
    depart(state, { returnTo: 'https://evil.example/' });
    const navigate = vi.fn();
    await processSocialCallback(callback({ state, code: 'c' }), { navigate });
    expect(navigate.mock.calls).toEqual([[origin]]);
  });

  it('hands the answer to the page that opened the window, and closes', async () => {
    const state = createFlowState();
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    const onAnswer = vi.fn();
    listenForResponse(state, onAnswer);
    expect(await processSocialCallback(callback({ state, code: 'c' }))).toEqual({ status: 'done' });
    expect(onAnswer.mock.calls).toEqual([[{ state, code: 'c' }]]);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['one that no one asked for', () => ({ state: createFlowState(), code: 'c' })],
    ['one with a state that was tampered with', () => ({ state: 'forged', code: 'c' })],
    ['one without a state', () => ({ code: 'c' })],
    ['nothing', () => ({})],
  ])('refuses %s, and forgets what was under way', async (_, query) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const state = createFlowState();
    depart(state);
    const navigate = vi.fn();
    expect(await inVain(processSocialCallback(callback(query()), { navigate }))).toEqual({
      status: 'refused',
      to: `${origin}/settings?tab=2#here`,
    });
    expect(navigate).not.toHaveBeenCalled();
    expect(sessionStorage).toHaveLength(0);
  });

  it('refuses the same answer a second time', async () => {
    const state = createFlowState();
    depart(state);
    const url = callback({ state, code: 'c' });
    await processSocialCallback(url, { navigate: vi.fn() });
    consumeRedirectResult(['link']);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    expect(await inVain(processSocialCallback(url))).toEqual({ status: 'refused', to: undefined });
  });

  it('refuses an answer that comes after the record has run out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const state = createFlowState();
    depart(state, {}, -1);
    expect(await inVain(processSocialCallback(callback({ state, code: 'c' })))).toEqual({
      status: 'refused',
      to: undefined,
    });
  });
});

describe('an app without a router', () => {
  it.each(['', '?code=c&state=logto-sign-in', '?error=access_denied'])(
    'is left alone with the address %j',
    async (query) => {
      const url = `${origin}/${query}`;
      expect(await handleSocialCallback(url)).toEqual({ status: 'none' });
    },
  );

  it('has the answer taken care of', async () => {
    const state = createFlowState();
    depart(state);
    const navigate = vi.fn();
    const outcome = await handleSocialCallback(callback({ state, code: 'c' }), { navigate });
    expect(outcome.status).toBe('returning');
  });
});
