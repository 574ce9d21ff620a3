import {
  ApiError,
  type ClientAction,
  createVerificationStore,
  type StepUpRecord,
} from '@account-center/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStepUp, type StepUp, type StepUpHandler } from './step-up.ts';
import { StepUpCancelledError, StepUpHandlerMissingError } from './step-up-errors.ts';
import type { StepUpRules } from './step-up-rules.ts';

const minute = 60_000;
const code = 'verification_record.permission_denied';
const refusal = () => new ApiError('refused', { action: 'email.remove', status: 401, code });

let records = 0;
const newRecord = (life = 10 * minute): StepUpRecord => {
  records += 1;
  const id = `record-${records}`;
  return { kind: 'step-up', id, expiresAt: Date.now() + life } as StepUpRecord;
};

type SetUp = { readonly rules?: StepUpRules; readonly canVerify?: boolean };

/** A step-up whose server takes the records in `accepted` and refuses everything else. */
const setUp = ({ rules, canVerify }: SetUp = {}) => {
  const store = createVerificationStore();
  const accepted = new Set<string>();
  /** What each request carried: the id of a record, or nothing. */
  const sent: (string | undefined)[] = [];
  const stepUp = createStepUp({ store, rules: () => rules, canVerify: () => canVerify });
  const detach = stepUp.attach();

  /** An attempt that the server lets pass with an accepted record; `release` lets its answer arrive. */
  const attempt = (result = 'done') => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const run = vi.fn(async () => {
      const id = stepUp.record()?.id;
      sent.push(id);
      await gate;
      if (id !== undefined && accepted.has(id)) return result;
      throw refusal();
    });
    return { run, release };
  };
  /** An attempt whose answer arrives at once. */
  const prompt = (result?: string) => {
    const { run, release } = attempt(result);
    release();
    return run;
  };
  /** The user verifies. */
  const verify = (record = newRecord()) => {
    accepted.add(record.id);
    stepUp.complete(record);
    return record;
  };
  return { stepUp, store, accepted, sent, detach, attempt, prompt, verify };
};

const asked = (stepUp: StepUp) => vi.waitFor(() => expect(stepUp.pending()).toBeDefined());
/** Lets everything that is ready run. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** How often the user was asked again. */
const countRequests = (stepUp: StepUp) => {
  const ids = new Set<number>();
  stepUp.subscribe(() => {
    const request = stepUp.pending();
    if (request) ids.add(request.id);
  });
  return ids;
};

beforeEach(() => {
  records = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an action that the server refuses', () => {
  it('asks the user and runs once more after the verification', async () => {
    const { stepUp, prompt, verify, sent } = setUp();
    const run = prompt('removed');
    const result = stepUp.guard('email.remove', run);
    await asked(stepUp);
    expect(stepUp.pending()).toMatchObject({ purpose: 'email.remove' });
    const { id } = verify();

    expect(await result).toBe('removed');
    expect(sent).toEqual([undefined, id]);
    expect(stepUp.pending()).toBeUndefined();
  });

  it('is told about everything but a refusal for want of step-up at once', async () => {
    const { stepUp } = setUp();
    const error = new ApiError('taken', {
      action: 'email.set',
      status: 422,
      code: 'user.email_already_in_use',
    });
    await expect(stepUp.guard('email.set', () => Promise.reject(error))).rejects.toBe(error);
    expect(stepUp.pending()).toBeUndefined();
  });

  it('is told about another failure of the repeated attempt, without being asked again', async () => {
    const { stepUp, verify } = setUp();
    const gone = new ApiError('gone', { action: 'sessions.revoke', status: 400, code: 'x' });
    const run = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refusal());
    run.mockRejectedValueOnce(gone);
    const result = stepUp.guard('sessions.revoke', run);
    await asked(stepUp);
    verify();
    await expect(result).rejects.toBe(gone);
    expect(run).toHaveBeenCalledTimes(2);
  });
});

describe('two blocked actions', () => {
  it('open one dialog, and both finish', async () => {
    const { stepUp, prompt, verify } = setUp();
    const requests = countRequests(stepUp);
    const first = stepUp.guard('email.remove', prompt('first'));
    const second = stepUp.guard('phone.remove', prompt('second'));
    await asked(stepUp);
    await settle();
    verify();
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(requests.size).toBe(1);
  });

  it('are both cancelled when the user says no', async () => {
    const { stepUp, prompt } = setUp();
    const first = stepUp.guard('email.remove', prompt());
    const second = stepUp.guard('phone.remove', prompt());
    await asked(stepUp);
    await settle();
    stepUp.cancel();
    await expect(first).rejects.toBeInstanceOf(StepUpCancelledError);
    await expect(second).rejects.toBeInstanceOf(StepUpCancelledError);
  });
});

describe('the window of a record', () => {
  it('lets an action inside it run without asking', async () => {
    const { stepUp, prompt, verify, sent } = setUp();
    const { id } = verify();
    const requests = countRequests(stepUp);
    expect(await stepUp.guard('email.remove', prompt())).toBe('done');
    expect(await stepUp.guard('phone.remove', prompt())).toBe('done');
    expect(sent).toEqual([id, id]);
    expect(requests.size).toBe(0);
  });

  it('ends with the record: an expired one is not sent, and the user is asked again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { stepUp, prompt, verify, sent } = setUp();
    verify();
    vi.setSystemTime(Date.now() + 10 * minute);
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    const { id } = verify();
    expect(await result).toBe('done');
    expect(sent).toEqual([undefined, id]);
  });

  it('may end while the user is being asked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { stepUp, prompt, verify } = setUp();
    verify();
    const extended = stepUp.request('extend');
    vi.setSystemTime(Date.now() + 11 * minute);
    const result = stepUp.guard('email.remove', prompt());
    await settle();
    const record = verify();
    expect(await extended).toBe(record);
    expect(await result).toBe('done');
  });

  it('is asked for again when the server does not take a live record any more', async () => {
    const { stepUp, accepted, prompt, verify, sent } = setUp();
    const dead = verify();
    accepted.clear();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    expect(stepUp.record()).toBeUndefined();
    const { id } = verify();
    expect(await result).toBe('done');
    expect(sent).toEqual([dead.id, id]);
  });
});

describe('a refusal that arrives late', () => {
  it('retries silently when another action has verified meanwhile', async () => {
    const { stepUp, attempt, prompt, verify, sent } = setUp();
    const requests = countRequests(stepUp);
    const slow = attempt('slow');
    const late = stepUp.guard('email.remove', slow.run);
    const other = stepUp.guard('phone.remove', prompt());
    await asked(stepUp);
    const { id } = verify();
    await other;
    slow.release();

    expect(await late).toBe('slow');
    expect(requests.size).toBe(1);
    expect(sent).toEqual([undefined, undefined, id, id]);
  });

  it('does so when the user has verified ahead of time during the first attempt', async () => {
    const { stepUp, attempt, verify } = setUp();
    const requests = countRequests(stepUp);
    const slow = attempt('slow');
    const late = stepUp.guard('email.remove', slow.run);
    verify();
    slow.release();
    expect(await late).toBe('slow');
    expect(slow.run).toHaveBeenCalledTimes(2);
    expect(requests.size).toBe(0);
  });

  it('asks once, without a loop, when the silent retry is refused too', async () => {
    const { stepUp, accepted, attempt, verify, sent } = setUp();
    const requests = countRequests(stepUp);
    const slow = attempt('slow');
    const late = stepUp.guard('email.remove', slow.run);
    const first = verify();
    accepted.clear();
    slow.release();
    await asked(stepUp);
    const second = verify();

    expect(await late).toBe('slow');
    expect(sent).toEqual([undefined, first.id, second.id]);
    expect(requests.size).toBe(1);
  });

  it('takes a newer record each time, as long as there is one', async () => {
    const { stepUp, accepted, verify } = setUp();
    const requests = countRequests(stepUp);
    const sent: (string | undefined)[] = [];
    const run = async () => {
      const id = stepUp.record()?.id;
      sent.push(id);
      // Someone verifies while this attempt is on its way, twice.
      if (sent.length < 3) verify();
      if (id === 'record-1') accepted.delete(id);
      if (id !== undefined && accepted.has(id)) return 'done';
      throw refusal();
    };
    expect(await stepUp.guard('email.remove', run)).toBe('done');
    expect(sent).toEqual([undefined, 'record-1', 'record-2']);
    expect(requests.size).toBe(0);
  });
});

describe('a record that is refused as soon as it was made', () => {
  it('is shown and not asked for again', async () => {
    const { stepUp, attempt } = setUp();
    const requests = countRequests(stepUp);
    const { run, release } = attempt();
    release();
    const result = stepUp.guard('email.remove', run);
    await asked(stepUp);
    stepUp.complete(newRecord());
    await expect(result).rejects.toMatchObject({ code });
    expect(run).toHaveBeenCalledTimes(2);
    expect(requests.size).toBe(1);
  });

  it('does not loop when it has expired before it could be used', async () => {
    const { stepUp, prompt, sent } = setUp();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    stepUp.complete(newRecord(-1));
    await expect(result).rejects.toMatchObject({ code });
    expect(sent).toEqual([undefined, undefined]);
  });

  it('leaves the next action free to ask: a record of another user does not stay', async () => {
    const { stepUp, prompt, verify } = setUp();
    const requests = countRequests(stepUp);
    stepUp.complete(newRecord());
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    expect(stepUp.record()).toBeUndefined();
    verify();
    expect(await result).toBe('done');
    expect(requests.size).toBe(1);
  });
});

describe('nothing to ask the user with', () => {
  it('rejects with a clear error instead of hanging', async () => {
    const stepUp = createStepUp({ store: createVerificationStore() });
    const result = stepUp.guard('email.remove', () => Promise.reject(refusal()));
    await expect(result).rejects.toThrow(/nothing that could ask for it is mounted/);
    await expect(result).rejects.toBeInstanceOf(StepUpHandlerMissingError);
  });

  it('rejects what waits when the dialog goes away', async () => {
    const { stepUp, detach, prompt } = setUp();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    detach();
    await expect(result).rejects.toBeInstanceOf(StepUpHandlerMissingError);
    expect(stepUp.pending()).toBeUndefined();
  });

  it('keeps the request when the dialog is mounted again at once, as in strict mode', async () => {
    const { stepUp, detach, prompt, verify } = setUp();
    detach();
    const own = { fallback: false };
    const leave = stepUp.attach(own);
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    const before = stepUp.pending(own);
    leave();
    expect(stepUp.pending(own)).toBeUndefined();
    stepUp.attach(own);
    await settle();
    expect(stepUp.pending(own)).toBe(before);
    verify();
    expect(await result).toBe('done');
  });

  it('tells everyone who waits when the dialog could not be loaded', async () => {
    const { stepUp, prompt } = setUp();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    const error = new Error('chunk');
    stepUp.fail(error);
    await expect(result).rejects.toBe(error);
  });
});

describe('several dialogs', () => {
  const dialog = (fallback = false): StepUpHandler => ({ fallback });

  it('never stack: the last one that was mounted shows the request', async () => {
    const { stepUp, detach } = setUp();
    detach();
    const [below, above] = [dialog(), dialog()];
    stepUp.attach(below);
    stepUp.attach(above);
    void stepUp.request('extend').catch(() => undefined);
    expect(stepUp.pending(below)).toBeUndefined();
    expect(stepUp.pending(above)).toBeDefined();
    expect(stepUp.pending()).toBe(stepUp.pending(above));
  });

  it('let the host go before the built-in one', async () => {
    const { stepUp, detach } = setUp();
    detach();
    const [own, builtIn] = [dialog(), dialog(true)];
    stepUp.attach(own);
    stepUp.attach(builtIn);
    void stepUp.request('extend').catch(() => undefined);
    expect(stepUp.pending(own)).toBeDefined();
    expect(stepUp.pending(builtIn)).toBeUndefined();
  });

  it('leave a request where it is when another one is mounted', async () => {
    const { stepUp, detach } = setUp();
    detach();
    const [first, second] = [dialog(), dialog()];
    stepUp.attach(first);
    void stepUp.request('extend').catch(() => undefined);
    stepUp.attach(second);
    expect(stepUp.pending(first)).toBeDefined();
    expect(stepUp.pending(second)).toBeUndefined();
  });

  it('take over from one that goes away', async () => {
    const { stepUp, detach } = setUp();
    detach();
    const [first, second] = [dialog(), dialog()];
    stepUp.attach(first);
    const leave = stepUp.attach(second);
    const result = stepUp.request('extend');
    leave();
    leave();
    expect(stepUp.pending(first)).toBeDefined();
    await settle();
    const record = newRecord();
    stepUp.complete(record);
    expect(await result).toBe(record);
  });
});

describe('a caller that goes away', () => {
  it('withdraws the request when no one waits any more', async () => {
    const { stepUp, prompt } = setUp();
    const controller = new AbortController();
    const run = prompt();
    const result = stepUp.guard('email.remove', run, { signal: controller.signal });
    await asked(stepUp);
    controller.abort();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(stepUp.pending()).toBeUndefined();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leaves the request to another that waits, under its name', async () => {
    const { stepUp, prompt, verify } = setUp();
    const controller = new AbortController();
    const first = stepUp.guard('email.remove', prompt(), { signal: controller.signal });
    const second = stepUp.guard('phone.remove', prompt());
    await asked(stepUp);
    await settle();
    const before = stepUp.pending();
    expect(before?.purpose).toBe('email.remove');
    controller.abort('moved on');
    await expect(first).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(stepUp.pending()).toEqual({
      ...before,
      purpose: 'phone.remove',
      matters: [{ purpose: 'phone.remove' }],
    });
    verify();
    expect(await second).toBe('done');
  });

  it('during an attempt does not ask the user any more', async () => {
    const { stepUp, attempt } = setUp();
    const requests = countRequests(stepUp);
    const controller = new AbortController();
    const { run, release } = attempt();
    const result = stepUp.guard('email.remove', run, { signal: controller.signal });
    controller.abort();
    release();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(requests.size).toBe(0);
  });

  it('during an attempt gets its result all the same: it was done', async () => {
    const { stepUp, attempt, verify } = setUp();
    verify();
    const controller = new AbortController();
    const { run, release } = attempt();
    const result = stepUp.guard('email.remove', run, { signal: controller.signal });
    controller.abort();
    release();
    expect(await result).toBe('done');
  });

  it('at the moment of the verification has nothing done in its name', async () => {
    const { stepUp, prompt, verify } = setUp();
    const controller = new AbortController();
    const run = prompt();
    const result = stepUp.guard('email.remove', run, { signal: controller.signal });
    await asked(stepUp);
    verify();
    controller.abort();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(run).toHaveBeenCalledTimes(1);
    expect(stepUp.record()).toBeDefined();
  });

  it('after the verification does not withdraw what someone else asks for', async () => {
    const { stepUp, prompt, verify } = setUp();
    const controller = new AbortController();
    const result = stepUp.guard('email.remove', prompt(), { signal: controller.signal });
    await asked(stepUp);
    verify();
    void stepUp.request('extend').catch(() => undefined);
    controller.abort();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(stepUp.pending()).toMatchObject({ purpose: 'extend' });
  });

  it('that was gone before it began asks no one', async () => {
    const { stepUp } = setUp();
    await expect(stepUp.request('extend', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
      StepUpCancelledError,
    );
    expect(stepUp.pending()).toBeUndefined();
  });
});

describe('sign-out', () => {
  it('cancels what waits and forgets the record', async () => {
    const { stepUp, prompt, verify, store } = setUp();
    verify();
    const extended = stepUp.request('extend');
    stepUp.reset();
    await expect(extended).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(store.current()).toBeUndefined();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    stepUp.reset();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
  });

  it('asks no one for an action of the former user that is refused afterwards', async () => {
    const { stepUp, attempt, verify } = setUp();
    const { run, release } = attempt();
    const result = stepUp.guard('email.remove', run);
    stepUp.reset();
    // The next user has verified: the former one's action must not run with that.
    verify();
    release();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(run).toHaveBeenCalledTimes(1);
    expect(stepUp.pending()).toBeUndefined();
  });

  it('drops the answer that the former user was giving', () => {
    const { stepUp } = setUp();
    const accept = stepUp.beginVerification();
    stepUp.reset();
    expect(() => accept(newRecord())).toThrow(StepUpCancelledError);
    expect(stepUp.record()).toBeUndefined();
  });
});

describe('an answer that takes its time', () => {
  it('completes the request that it is for', async () => {
    const { stepUp } = setUp();
    const result = stepUp.request('extend');
    const accept = stepUp.beginVerification();
    const record = newRecord();
    accept(record);
    expect(await result).toBe(record);
  });

  it('is dropped when the user has said no meanwhile: nothing was changed', async () => {
    const { stepUp } = setUp();
    const result = stepUp.request('extend');
    const accept = stepUp.beginVerification();
    stepUp.cancel();
    expect(() => accept(newRecord())).toThrow(StepUpCancelledError);
    expect(stepUp.record()).toBeUndefined();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
  });

  it('does not answer the next request', async () => {
    const { stepUp } = setUp();
    void stepUp.request('extend').catch(() => undefined);
    const accept = stepUp.beginVerification();
    stepUp.cancel();
    void stepUp.request('email.remove').catch(() => undefined);
    expect(() => accept(newRecord())).toThrow(StepUpCancelledError);
    expect(stepUp.pending()).toMatchObject({ purpose: 'email.remove' });
  });

  it('serves an action that was blocked meanwhile, when it was given ahead of time', async () => {
    const { stepUp, accepted, prompt } = setUp();
    const accept = stepUp.beginVerification();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    const record = newRecord();
    accepted.add(record.id);
    accept(record);
    expect(await result).toBe('done');
  });
});

describe('the rules of the host', () => {
  const free: ClientAction = 'account.update';

  it('ask before an action that the server lets pass', async () => {
    const { stepUp, prompt, verify, sent } = setUp({ rules: { before: ['account.update'] } });
    const result = stepUp.guard(free, prompt());
    await asked(stepUp);
    expect(sent).toEqual([]);
    verify();
    expect(await result).toBe('done');
    expect(await stepUp.guard(free, prompt())).toBe('done');
    expect(sent).toHaveLength(2);
  });

  it('ask every time with an age of 0, inside the window too', async () => {
    const { stepUp, prompt, verify, sent } = setUp({ rules: { maxAge: { 'email.remove': 0 } } });
    verify();
    for (const expected of ['record-2', 'record-3']) {
      const result = stepUp.guard('email.remove', prompt());
      await asked(stepUp);
      verify();
      expect(await result).toBe('done');
      expect(sent.at(-1)).toBe(expected);
    }
    expect(sent).toHaveLength(2);
  });

  it('ask again when the verification is older than they allow', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { stepUp, prompt, verify } = setUp({ rules: { maxAge: { 'email.remove': 60 } } });
    verify();
    vi.setSystemTime(Date.now() + minute);
    expect(await stepUp.guard('email.remove', prompt())).toBe('done');
    vi.setSystemTime(Date.now() + 1);
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    // Other actions have the window of the server.
    expect(await stepUp.guard('phone.remove', prompt())).toBe('done');
    verify();
    expect(await result).toBe('done');
  });

  it('count the age from the verification, not from when the code was sent', async () => {
    const { stepUp, prompt, verify } = setUp({ rules: { maxAge: { 'email.remove': 60 } } });
    verify(newRecord(2 * minute));
    expect(await stepUp.guard('email.remove', prompt())).toBe('done');
  });

  it('take a record that was kept over a redirect to be as old as it can be', async () => {
    const { stepUp, store, accepted, prompt, verify } = setUp({
      rules: { maxAge: { 'email.remove': 60 } },
    });
    const kept = newRecord(8 * minute);
    accepted.add(kept.id);
    store.set(kept);
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    verify();
    expect(await result).toBe('done');
  });

  it('let others join what asks for itself, and let that join no other', async () => {
    const { stepUp, prompt, verify } = setUp({ rules: { maxAge: { 'email.remove': 0 } } });
    const requests = countRequests(stepUp);
    const strict = stepUp.guard('email.remove', prompt('strict'));
    const plain = stepUp.guard('phone.remove', prompt('plain'));
    await settle();
    verify();
    expect(await Promise.all([strict, plain])).toEqual(['strict', 'plain']);

    stepUp.reset();
    const plainFirst = stepUp.guard('phone.remove', prompt('plain'));
    await asked(stepUp);
    const strictSecond = stepUp.guard('email.remove', prompt('strict'));
    await settle();
    expect(stepUp.pending()?.matters).toEqual([{ purpose: 'phone.remove' }]);
    verify();
    expect(await plainFirst).toBe('plain');
    await settle();
    expect(stepUp.pending()).toMatchObject({ purpose: 'email.remove' });
    verify();
    expect(await strictSecond).toBe('strict');
    expect(requests.size).toBe(3);
  });

  it('cancel the others too when the user says no to a shared request, and nothing is sent', async () => {
    const { stepUp, prompt, sent } = setUp({ rules: { maxAge: { 'email.remove': 0 } } });
    const strict = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    stepUp.cancel();
    await expect(strict).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(sent).toEqual([]);
  });

  it('do not ask twice when the server refuses the record that they asked for', async () => {
    const { stepUp, prompt, sent } = setUp({ rules: { before: ['email.remove'] } });
    const requests = countRequests(stepUp);
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    const record = newRecord();
    stepUp.complete(record);
    await expect(result).rejects.toMatchObject({ code });
    expect(sent).toEqual([record.id]);
    expect(requests.size).toBe(1);
    expect(stepUp.record()).toBeUndefined();
  });

  it('never weaken the demands of the server', async () => {
    const rules: StepUpRules = { before: [], maxAge: { 'email.remove': 100_000 }, methods: [] };
    vi.useFakeTimers({ toFake: ['Date'] });
    const { stepUp, prompt, verify } = setUp({ rules });
    verify();
    vi.setSystemTime(Date.now() + 10 * minute);
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    verify();
    expect(await result).toBe('done');
    const other = stepUp.guard('phone.remove', prompt());
    expect(await other).toBe('done');
  });

  it('do not close the way out of users who have no way to verify', async () => {
    const rules: StepUpRules = { before: ['password.set'], maxAge: { 'identities.link': 0 } };
    const { stepUp } = setUp({ rules, canVerify: false });
    expect(await stepUp.guard('password.set', async () => 'set')).toBe('set');
    expect(await stepUp.guard('identities.link', async () => 'linked')).toBe('linked');
  });

  it('hold for everyone where the server makes no exception', async () => {
    const { stepUp, sent, prompt } = setUp({
      rules: { before: ['account.update'] },
      canVerify: false,
    });
    const result = stepUp.guard(free, prompt());
    await asked(stepUp);
    expect(sent).toEqual([]);
    stepUp.cancel();
    await expect(result).rejects.toBeInstanceOf(StepUpCancelledError);
  });

  it('hold while it is not known whether the user has a way to verify', async () => {
    const { stepUp, sent, prompt } = setUp({ rules: { before: ['password.set'] } });
    void stepUp.guard('password.set', prompt()).catch(() => undefined);
    await asked(stepUp);
    expect(sent).toEqual([]);
  });

  it('may change', async () => {
    const store = createVerificationStore();
    let rules: StepUpRules | undefined;
    const stepUp = createStepUp({ store, rules: () => rules });
    stepUp.attach();
    expect(await stepUp.guard(free, async () => 'done')).toBe('done');
    rules = { before: ['account.update'], methods: ['password'] };
    expect(stepUp.rules.methods).toEqual(['password']);
    const result = stepUp.guard(free, async () => 'done');
    await asked(stepUp);
    stepUp.complete(newRecord());
    expect(await result).toBe('done');
  });
});

describe('the record', () => {
  it('lives in memory alone', async () => {
    const { stepUp, prompt, verify } = setUp();
    const result = stepUp.guard('email.remove', prompt());
    await asked(stepUp);
    verify();
    await result;
    expect(stepUp.record()).toBeDefined();
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });

  it('is told to those who subscribe, until they leave', () => {
    const { stepUp, verify } = setUp();
    const listener = vi.fn();
    const leave = stepUp.subscribe(listener);
    verify();
    expect(listener).toHaveBeenCalled();
    listener.mockClear();
    leave();
    void stepUp.request('extend').catch(() => undefined);
    stepUp.reset();
    expect(listener).not.toHaveBeenCalled();
  });

  it('and the request are stable values between changes', () => {
    const { stepUp } = setUp();
    void stepUp.request('extend').catch(() => undefined);
    const before = stepUp.pending();
    void stepUp.request('extend').catch(() => undefined);
    expect(stepUp.pending()).toBe(before);
    const record = newRecord();
    stepUp.complete(record);
    expect(stepUp.record()).toBe(record);
    expect(stepUp.pending()).toBeUndefined();
  });
});

describe('the gravest actions', () => {
  const grave = 'deletion.remove';

  it('do not go on when the user verifies for something else', async () => {
    const { stepUp, prompt, verify, sent } = setUp();
    verify();
    const extended = stepUp.request('extend');
    await asked(stepUp);
    const removal = stepUp.guard(grave, prompt('deleted'));
    await settle();
    expect(stepUp.pending()?.matters).toEqual([{ purpose: 'extend' }]);
    verify();
    await extended;
    await settle();
    expect(sent).toEqual([]);
    expect(stepUp.pending()).toMatchObject({ purpose: grave, matters: [{ purpose: grave }] });
    const { id } = verify();
    expect(await removal).toBe('deleted');
    expect(sent).toEqual([id]);
  });

  it('do not go on with a record that was made for something else while they were on their way', async () => {
    const { stepUp, attempt, verify, sent } = setUp();
    const removal = attempt('deleted');
    const result = stepUp.guard(grave, removal.run);
    // Without a record it is tried first; meanwhile the user verifies for something else.
    const other = verify();
    removal.release();
    await asked(stepUp);
    expect(stepUp.pending()).toMatchObject({ purpose: grave });
    expect(sent).toEqual([undefined]);
    // The record of the other is still good for others.
    expect(stepUp.record()?.id).toBe(other.id);
    const { id } = verify();
    expect(await result).toBe('deleted');
    expect(sent).toEqual([undefined, id]);
  });

  it('do not go on with an answer that was begun before they asked', async () => {
    const { stepUp, prompt, accepted, sent } = setUp();
    const accept = stepUp.beginVerification();
    const removal = stepUp.guard(grave, prompt('deleted'));
    await asked(stepUp);
    const record = newRecord();
    accepted.add(record.id);
    accept(record);
    await settle();
    expect(stepUp.pending()).toMatchObject({ purpose: grave });
    expect(sent).toEqual([undefined]);
    stepUp.cancel();
    await expect(removal).rejects.toBeInstanceOf(StepUpCancelledError);
  });

  it('ask one after the other, each for itself', async () => {
    const { stepUp, prompt, verify } = setUp({ rules: { maxAge: { 'email.remove': 0 } } });
    verify();
    const removal = stepUp.guard(grave, prompt('deleted'));
    const email = stepUp.guard('email.remove', prompt('removed'));
    await asked(stepUp);
    expect(stepUp.pending()?.matters).toEqual([{ purpose: grave }]);
    stepUp.cancel();
    await expect(removal).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(stepUp.pending()?.matters).toEqual([{ purpose: 'email.remove' }]);
    verify();
    expect(await email).toBe('removed');
  });

  it('are all given up for another user', async () => {
    const { stepUp, prompt, verify, sent } = setUp();
    verify();
    const extended = stepUp.request('extend');
    const removal = stepUp.guard(grave, prompt());
    stepUp.reset();
    await expect(extended).rejects.toBeInstanceOf(StepUpCancelledError);
    await expect(removal).rejects.toBeInstanceOf(StepUpCancelledError);
    expect(stepUp.pending()).toBeUndefined();
    expect(sent).toEqual([]);
  });
});

it('a request names everything that waits for it, with the provider of an account', async () => {
  const { stepUp, prompt, verify } = setUp();
  const controller = new AbortController();
  const results = [
    stepUp.guard('identities.link', prompt(), { provider: 'octo', signal: controller.signal }),
    stepUp.guard('identities.link', prompt(), { provider: 'gamail' }),
    stepUp.guard('email.remove', prompt()),
    stepUp.guard('email.remove', prompt()),
  ];
  await asked(stepUp);
  await settle();
  const matters = [
    { purpose: 'identities.link', provider: 'octo' },
    { purpose: 'identities.link', provider: 'gamail' },
    { purpose: 'email.remove' },
  ];
  expect(stepUp.pending()).toMatchObject({ ...matters[0], matters });
  controller.abort();
  await expect(results[0]).rejects.toBeInstanceOf(StepUpCancelledError);
  expect(stepUp.pending()).toMatchObject({ ...matters[1], matters: matters.slice(1) });
  verify();
  expect(await Promise.all(results.slice(1))).toEqual(['done', 'done', 'done']);
});

describe('an app that may not let users verify', () => {
  it('tells those who wait, and whoever asks from then on, until there is another user', async () => {
    const { stepUp } = setUp();
    const told = vi.fn();
    stepUp.subscribe(told);
    const waiting = stepUp.request('extend').catch((error: unknown) => error);
    await asked(stepUp);
    const reason = new Error('third party');
    expect(stepUp.forbidden()).toBeUndefined();
    told.mockClear();
    stepUp.forbid(reason);
    expect(told).toHaveBeenCalled();
    expect(await waiting).toBe(reason);
    await expect(stepUp.request('extend')).rejects.toBe(reason);
    expect(stepUp.forbidden()).toEqual({ refusal: reason });
    expect(stepUp.forbidden()).toBe(stepUp.forbidden());
    stepUp.reset();
    expect(stepUp.forbidden()).toBeUndefined();
  });

  it('is told so where nothing waits, too', () => {
    const { stepUp } = setUp();
    const told = vi.fn();
    stepUp.subscribe(told);
    stepUp.forbid(new Error('third party'));
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('users who have no way to verify', () => {
  const before = ['tokens.create', 'email.remove'] as const;
  const store = createVerificationStore();
  const stepUpOf = (canReauthenticate?: () => boolean) => {
    const stepUp = createStepUp({
      store,
      rules: () => ({ before }),
      canVerify: () => false,
      canReauthenticate,
    });
    stepUp.attach();
    return stepUp;
  };
  const isAsked = async (stepUp: StepUp, action: ClientAction) => {
    const attempt = vi.fn(async () => 'done');
    const result = stepUp.guard(action, attempt).catch(() => undefined);
    await settle();
    const isPending = stepUp.pending() !== undefined;
    stepUp.cancel();
    await result;
    return isPending;
  };

  it('are not asked first where a new sign-in will do', async () => {
    expect(
      await isAsked(
        stepUpOf(() => true),
        'tokens.create',
      ),
    ).toBe(false);
    expect(
      await isAsked(
        stepUpOf(() => true),
        'email.remove',
      ),
    ).toBe(true);
  });

  it('are asked where the host cannot let them sign in again', async () => {
    expect(
      await isAsked(
        stepUpOf(() => false),
        'tokens.create',
      ),
    ).toBe(true);
    expect(await isAsked(stepUpOf(), 'tokens.create')).toBe(true);
  });
});
