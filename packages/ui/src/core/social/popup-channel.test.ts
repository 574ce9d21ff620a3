import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenForResponse, postResponse } from './popup-channel.ts';
import type { SocialResponse } from './social-link-flow.ts';

const answer = { state: 'right', code: 'c-1' };

/** A message as a page of this origin could send it. */
const deliver = (data: unknown) => {
  const channel = new BroadcastChannel('account-center:social');
  channel.postMessage(data);
  channel.close();
};
const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Reports without waiting for it in vain. */
const reportInVain = async (reported: SocialResponse) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const report = postResponse(reported);
  await vi.advanceTimersByTimeAsync(2100);
  return report;
};

const withoutBroadcast = () => vi.stubGlobal('BroadcastChannel', undefined);

afterEach(() => vi.unstubAllGlobals());

describe('listening for an answer', () => {
  it('takes the one with the right state, and says so', async () => {
    const onAnswer = vi.fn();
    const stop = listenForResponse('right', onAnswer);
    expect(await postResponse(answer)).toBe(true);
    expect(onAnswer.mock.calls).toEqual([[answer]]);
    stop();
  });

  it('takes one and no more', async () => {
    const onAnswer = vi.fn();
    listenForResponse('right', onAnswer);
    await postResponse(answer);
    expect(await reportInVain(answer)).toBe(false);
    expect(onAnswer).toHaveBeenCalledOnce();
  });

  it('takes none with another state', async () => {
    const onAnswer = vi.fn();
    const stop = listenForResponse('right', onAnswer);
    expect(await reportInVain({ ...answer, state: 'wrong' })).toBe(false);
    expect(await reportInVain({ code: 'c-1' })).toBe(false);
    expect(onAnswer).not.toHaveBeenCalled();
    stop();
  });

  it('takes none after it was stopped', async () => {
    const onAnswer = vi.fn();
    listenForResponse('right', onAnswer)();
    expect(await reportInVain(answer)).toBe(false);
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('hears no window, since the one at the provider does not know this page', async () => {
    const onAnswer = vi.fn();
    const stop = listenForResponse('right', onAnswer);
    const data = { name: 'account-center:social', answer };
    window.dispatchEvent(new MessageEvent('message', { data, origin: window.location.origin }));
    await moment();
    expect(onAnswer).not.toHaveBeenCalled();
    stop();
  });

  it.each([
    ['that is no answer', { name: 'account-center:social', answer: 'right' }],
    ['of something else', { answer }],
    ['with more than text in it', { name: 'account-center:social', answer: { ...answer, x: {} } }],
    ['that is nothing', null],
  ])('believes no message %s', async (_, data) => {
    const onAnswer = vi.fn();
    const stop = listenForResponse('right', onAnswer);
    deliver(data);
    await moment();
    expect(onAnswer).not.toHaveBeenCalled();
    stop();
  });
});

describe('reporting an answer', () => {
  it('falls back on the storage where messages do not get through, and leaves nothing there', async () => {
    withoutBroadcast();
    const onAnswer = vi.fn();
    listenForResponse('right', onAnswer);
    // A browser tells the other page of what one has stored; here both are the same.
    const stored = vi.spyOn(Storage.prototype, 'setItem').mockImplementation((key, newValue) => {
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
    });
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation((key) => {
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
    });
    expect(await postResponse(answer)).toBe(true);
    expect(stored).toHaveBeenCalledOnce();
    expect(onAnswer.mock.calls).toEqual([[answer]]);
  });

  it('takes away what no one came for', async () => {
    withoutBroadcast();
    expect(await reportInVain(answer)).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it('gives up where the storage is forbidden', async () => {
    withoutBroadcast();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(await reportInVain(answer)).toBe(false);
  });
});
