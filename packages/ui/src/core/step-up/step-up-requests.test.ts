import type { StepUpRecord } from '@account-center/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StepUpCancelledError, StepUpHandlerMissingError } from './step-up-errors.ts';
import { createStepUpRequests, type StepUpHandler } from './step-up-requests.ts';

const setUp = () => {
  const onChange = vi.fn();
  const requests = createStepUpRequests({ now: () => 1000, onChange });
  /** How often something was told since this was last asked. */
  const told = () => {
    const count = onChange.mock.calls.length;
    onChange.mockClear();
    return count;
  };
  /** Asks; what comes of it matters to no test but those that wait for it. */
  const ask = (...[purpose, options]: Parameters<typeof requests.request>) => {
    const asking = requests.request(purpose, options);
    asking.catch(() => undefined);
    return asking;
  };
  const matters = () => requests.pending()?.matters;
  return { requests, told, ask, matters };
};

const record = { kind: 'step-up', id: 'record-1', expiresAt: 0 } as unknown as StepUpRecord;
const fallback = (): StepUpHandler => ({ fallback: true });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a request', () => {
  it('says what it is about, and since when it waits', () => {
    const { requests, ask } = setUp();
    requests.attach();
    void ask('email.remove');
    expect(requests.pending()).toStrictEqual({
      id: expect.any(Number),
      since: 1000,
      purpose: 'email.remove',
      matters: [{ purpose: 'email.remove' }],
    });
  });

  it('is told when it comes, when more join it, and when it ends', () => {
    const { requests, told, ask } = setUp();
    requests.attach();
    void ask('email.remove');
    expect(told()).toBe(1);
    void ask('email.remove');
    expect(told()).toBe(0);
    void ask('phone.remove');
    expect(told()).toBe(1);
    requests.resolve(record);
    expect(told()).toBe(1);
    requests.resolve(record);
    requests.reject(new StepUpCancelledError());
    expect(told()).toBe(0);
  });

  it('is one with others, each of whom gets the record', async () => {
    const { requests, ask } = setUp();
    requests.attach();
    const both = [ask('email.remove'), ask('phone.remove')];
    requests.resolve(record);
    expect(await Promise.all(both)).toEqual([record, record]);
    expect(requests.pending()).toBeUndefined();
  });

  it('names first what has waited longest of those who are left', () => {
    const { requests, told, ask, matters } = setUp();
    requests.attach();
    const leaving = new AbortController();
    void ask('extend');
    void ask('email.remove', { signal: leaving.signal });
    void ask('phone.remove');
    void ask('email.remove');
    told();
    leaving.abort();
    const purposes = matters()?.map(({ purpose }) => purpose);
    expect(purposes).toEqual(['extend', 'phone.remove', 'email.remove']);
    expect(told()).toBe(1);
  });

  it('holds on to nobody’s signal when it has ended', async () => {
    const { requests, ask } = setUp();
    requests.attach();
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const asking = ask('extend', { signal });
    requests.resolve(record);
    await asking;
    expect(removed).toHaveBeenCalledWith('abort', expect.any(Function));
  });
});

describe('what asks for itself', () => {
  it('is not there where nothing is', () => {
    const { requests, ask } = setUp();
    expect(requests.isAlone()).toBe(false);
    requests.attach();
    void ask('email.remove');
    expect(requests.isAlone()).toBe(false);
  });

  it('asks for itself still when others have joined it', () => {
    const { requests, ask, matters } = setUp();
    requests.attach();
    void ask('deletion.remove', { alone: true });
    void ask('email.remove');
    expect(matters()).toHaveLength(2);
    expect(requests.isAlone()).toBe(true);
  });

  it('waits for its turn, and others do not wait with it', () => {
    const { requests, ask, matters } = setUp();
    requests.attach();
    void ask('extend');
    void ask('deletion.remove', { alone: true });
    void ask('email.remove');
    expect(matters()).toEqual([{ purpose: 'extend' }, { purpose: 'email.remove' }]);
    requests.resolve(record);
    expect(matters()).toEqual([{ purpose: 'deletion.remove' }]);
  });
});

describe('who asks the user', () => {
  it('is nobody as long as nothing waits', () => {
    const { requests } = setUp();
    const answerer = fallback();
    requests.attach(answerer);
    expect(requests.pending(answerer)).toBeUndefined();
  });

  it('is the last fallback where there is nothing else', () => {
    const { requests, ask } = setUp();
    const [first, second, third] = [fallback(), fallback(), fallback()];
    for (const answerer of [first, second, third]) requests.attach(answerer);
    void ask('extend');
    expect([first, second, third].map((one) => requests.pending(one)?.purpose)).toEqual([
      undefined,
      undefined,
      'extend',
    ]);
  });

  it('is one of the host’s own, by default, before any fallback', () => {
    const { requests, ask } = setUp();
    const later = fallback();
    requests.attach();
    requests.attach(later);
    void ask('extend');
    expect(requests.pending()?.purpose).toBe('extend');
    expect(requests.pending(later)).toBeUndefined();
  });

  it('is for the next request the one who is there by then', () => {
    const { requests, ask } = setUp();
    const [first, second] = [fallback(), fallback()];
    requests.attach(first);
    void ask('extend');
    void ask('deletion.remove', { alone: true });
    requests.attach(second);
    expect(requests.pending(first)?.purpose).toBe('extend');
    requests.resolve(record);
    expect(requests.pending(first)).toBeUndefined();
    expect(requests.pending(second)?.purpose).toBe('deletion.remove');
  });

  it('is told when that changes', () => {
    const { requests, told, ask } = setUp();
    const [first, second, third] = [fallback(), fallback(), fallback()];
    const leave = requests.attach(first);
    const leaveSecond = requests.attach(second);
    void ask('extend');
    told();
    leave();
    expect(told()).toBe(0);
    leaveSecond();
    expect(told()).toBe(1);
    expect(requests.pending(second)).toBeUndefined();
    requests.attach(third);
    expect(told()).toBe(1);
    expect(requests.pending(third)?.purpose).toBe('extend');
  });
});

it('the errors say what has happened', async () => {
  const { requests, ask } = setUp();
  expect(await ask('extend').catch((error: unknown) => error)).toMatchObject({
    name: 'StepUpHandlerMissingError',
  });
  expect(new StepUpHandlerMissingError()).toBeInstanceOf(Error);
  requests.attach();
  const asking = ask('extend');
  requests.reject(new StepUpCancelledError());
  expect(await asking.catch((error: unknown) => error)).toMatchObject({
    name: 'StepUpCancelledError',
    message: 'The verification was cancelled.',
  });
});
