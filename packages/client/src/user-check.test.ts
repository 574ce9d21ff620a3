import { describe, expect, it, vi } from 'vitest';
import { isUserChanged } from './errors.ts';
import { rejection } from './test/scripted-client.ts';
import { createUserBinding } from './user-binding.ts';
import { type CheckedCall, createUserCheck, type RawAnswer } from './user-check.ts';

const answered = (body: unknown, status = 200): RawAnswer => ({
  response: new Response(null, { status }),
  text: JSON.stringify(body),
});
const refused = answered({ code: 'auth.unauthorized', message: 'No' }, 401);
const broken = answered({ code: 'oops', message: 'Broken' }, 500);

const write: CheckedCall['route'] = { method: 'POST' };
const read: CheckedCall['route'] = { method: 'GET' };
const accountRead: CheckedCall['route'] = { method: 'GET', tellsUser: true };

type Account = RawAnswer | Error | Promise<RawAnswer>;

/** A check whose server answers each read of the account with what is there for its token, one after the other. */
const setUp = (userId?: string | (() => string | undefined)) => {
  const binding = createUserBinding(userId);
  const accounts: Record<string, Account[]> = {};
  const readAccount = vi.fn(async (_call: CheckedCall, token: string) => {
    const account = accounts[token]?.shift();
    if (account === undefined) throw new Error(`Nothing is answered to ${token}`);
    if (account instanceof Error) throw account;
    return account;
  });
  const check = createUserCheck(binding, readAccount);
  const call = (route: CheckedCall['route'], signal?: AbortSignal): CheckedCall => ({
    action: 'email.remove',
    user: binding.begin(),
    route,
    signal,
  });
  return { binding, accounts, readAccount, check, call };
};

/** A promise and how to end it. */
const later = () => {
  let answer: (answer: RawAnswer) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const asking = new Promise<RawAnswer>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { asking, answer, fail };
};

describe('before a call is sent', () => {
  it('the server counts more than the host about whose a token is', async () => {
    const { binding, check, call } = setUp('bob');
    binding.tell('token', 'alice');
    const tagged = { token: 'token', userId: 'bob' };
    expect(await rejection(check.before(call(write), tagged, false))).toSatisfy(isUserChanged);
  });

  it('a token that is known to be of another is used for no read either', async () => {
    const { check, call, readAccount } = setUp('alice');
    const tagged = { token: 'token', userId: 'bob' };
    for (const route of [read, accountRead]) {
      expect(await rejection(check.before(call(route), tagged, false))).toSatisfy(isUserChanged);
    }
    expect(readAccount).not.toHaveBeenCalled();
  });

  it('a token that is new since the first answer is looked up, for reads too', async () => {
    const { binding, accounts, check, call, readAccount } = setUp('alice');
    binding.answered('token-1');
    accounts['token-2'] = [answered({ id: 'bob' })];
    const before = check.before(call(read), { token: 'token-2' }, false);
    expect(await rejection(before)).toSatisfy(isUserChanged);
    expect(readAccount).toHaveBeenCalledTimes(1);
  });

  it('a write whose token was refused is compared when its user is known', async () => {
    const { accounts, check, call } = setUp('alice');
    accounts['token-2'] = [answered({ id: 'alice' })];
    expect(await check.before(call(write), { token: 'token-2' }, true)).toBeUndefined();
  });

  it('a refusal of the token is given back, and any other trouble is the end of it', async () => {
    const { accounts, check, call } = setUp('alice');
    accounts.token = [refused, broken];
    expect(await check.before(call(write), { token: 'token' }, false)).toBe(refused);
    expect(await rejection(check.before(call(write), { token: 'token' }, false))).toMatchObject({
      name: 'ApiError',
      action: 'email.remove',
      status: 500,
    });
  });

  it('an account without an id shows nothing', async () => {
    const { accounts, check, call } = setUp('alice');
    accounts.token = [answered({})];
    const before = check.before(call(write), { token: 'token' }, false);
    expect(await rejection(before)).toSatisfy(isUserChanged);
  });
});

describe('a token that follows the first of a user who is not known', () => {
  it('is not used when it is of another', async () => {
    const { binding, accounts, check, call } = setUp();
    binding.answered('token-1');
    accounts['token-1'] = [answered({ id: 'alice' })];
    accounts['token-2'] = [answered({ id: 'bob' })];
    const before = check.before(call(write), { token: 'token-2' }, false);
    expect(await rejection(before)).toSatisfy(isUserChanged);
    expect(binding.id()).toBe('alice');
  });

  it('is not used when the first cannot tell any more whose it was', async () => {
    const { binding, accounts, check, call } = setUp();
    const found = vi.fn();
    binding.subscribe(found);
    binding.answered('token-1');
    accounts['token-1'] = [refused];
    accounts['token-2'] = [answered({ id: 'bob' })];
    const before = check.before(call(write), { token: 'token-2' }, false);
    expect(await rejection(before)).toSatisfy(isUserChanged);
    expect(found.mock.calls).toEqual([[undefined]]);
    expect(binding.id()).toBeUndefined();
  });
});

describe('looking up whose a token is', () => {
  it('is not waited for by a caller who leaves', async () => {
    const { accounts, check, call } = setUp('alice');
    accounts.token = [later().asking];
    const controller = new AbortController();
    const before = rejection(
      check.before(call(write, controller.signal), { token: 'token' }, false),
    );
    controller.abort('gone');
    expect(await before).toBe('gone');
  });

  it('ends with the caller also where a read is under way', async () => {
    const { check, call, readAccount } = setUp('alice');
    void check.watch('token', later().asking);
    const controller = new AbortController();
    const before = rejection(
      check.before(call(write, controller.signal), { token: 'token' }, false),
    );
    controller.abort('gone');
    expect(await before).toBe('gone');
    expect(readAccount).not.toHaveBeenCalled();
  });

  it('takes a read that is under way', async () => {
    const { check, call, readAccount } = setUp('alice');
    const { asking, answer } = later();
    void check.watch('token', asking);
    const before = check.before(call(write), { token: 'token' }, false);
    answer(answered({ id: 'alice' }));
    expect(await before).toBeUndefined();
    expect(readAccount).not.toHaveBeenCalled();
  });

  it.each([
    ['fails', (read: ReturnType<typeof later>) => read.fail(new TypeError('Failed to fetch'))],
    ['is answered with an error', (read: ReturnType<typeof later>) => read.answer(broken)],
  ])('asks by itself when the read that is under way %s', async (_, end) => {
    const { accounts, check, call, readAccount } = setUp('alice');
    accounts.token = [answered({ id: 'alice' })];
    const reading = later();
    check.watch('token', reading.asking).catch(() => undefined);
    const before = check.before(call(write), { token: 'token' }, false);
    end(reading);
    expect(await before).toBeUndefined();
    expect(readAccount).toHaveBeenCalledTimes(1);
  });

  it('is done anew after it has failed', async () => {
    const { accounts, check, call, readAccount } = setUp('alice');
    accounts.token = [new TypeError('Failed to fetch'), broken, answered({ id: 'alice' })];
    const before = () => check.before(call(write), { token: 'token' }, false);
    await rejection(before());
    await rejection(before());
    expect(await before()).toBeUndefined();
    expect(readAccount).toHaveBeenCalledTimes(3);
  });

  it('takes the later of two reads when the earlier has come to nothing', async () => {
    const { check, call, readAccount } = setUp('alice');
    const [earlier, second] = [later(), later()];
    const first = check.watch('token', earlier.asking);
    void check.watch('token', second.asking);
    earlier.answer(broken);
    await first;
    const before = check.before(call(write), { token: 'token' }, false);
    second.answer(answered({ id: 'alice' }));
    expect(await before).toBeUndefined();
    expect(readAccount).not.toHaveBeenCalled();
  });

  it('forgets nothing by a read that fails', async () => {
    const { binding, check } = setUp('alice');
    binding.tell('token', 'alice');
    await check.watch('token', Promise.resolve(broken));
    expect(binding.subjectOf('token')).toBe('alice');
  });
});

describe('after a call was answered', () => {
  it('a read of the account tells whose the token is', async () => {
    const { binding, check, call } = setUp();
    await check.after(call(accountRead), 'token', answered({ id: 'alice' }));
    expect(binding.subjectOf('token')).toBe('alice');
    expect(binding.id()).toBe('alice');
  });

  it('what was read for a user who has gone is not given out, without tokens either', async () => {
    const { binding, check, call } = setUp('alice');
    const reading = call(read);
    binding.change('bob');
    const after = check.after(reading, undefined, answered({}));
    expect(await rejection(after)).toSatisfy(isUserChanged);
  });

  it('what was written is done, whoever has come meanwhile', async () => {
    const { binding, check, call } = setUp('alice');
    const writing = call(write);
    binding.change('bob');
    await expect(check.after(writing, undefined, answered({}))).resolves.toBeUndefined();
  });

  it.each([
    ['a write', write, answered({})],
    ['a read that was refused', read, broken],
    ['a read whose token was refused', read, refused],
  ])('nothing is looked up for %s', async (_, route, answer) => {
    const { check, call, readAccount } = setUp('alice');
    await check.after(call(route), 'token', answer);
    expect(readAccount).not.toHaveBeenCalled();
  });

  it('a refused token is no answer', async () => {
    const { binding, check, call } = setUp('alice');
    await check.after(call(read), 'token', refused);
    expect(binding.hasAnswer()).toBe(false);
    await check.after(call(write), 'token', answered({}));
    expect(binding.first()).toBe('token');
  });

  it('what was read is not given out when its token tells no user any more', async () => {
    const { accounts, check, call } = setUp('alice');
    accounts.token = [refused];
    const after = check.after(call(read), 'token', answered({}));
    expect(await rejection(after)).toMatchObject({
      name: 'ApiError',
      action: 'email.remove',
      status: 401,
      code: 'auth.unauthorized',
    });
  });

  it('what was read is not given out when it is of another', async () => {
    const { accounts, check, call } = setUp('alice');
    accounts.token = [answered({ id: 'bob' })];
    const after = check.after(call(read), 'token', answered({}));
    expect(await rejection(after)).toSatisfy(isUserChanged);
  });
});

describe('a refused token', () => {
  const setUpRefused = (userId?: string) => {
    const rig = setUp(userId);
    const isOver = (token: string, subject = 'alice') => {
      rig.binding.tell(token, subject);
      return rig.check.isOver(rig.call(write), { token });
    };
    return { ...rig, isOver };
  };

  it('of another user is over, and no other token is', () => {
    const { check, isOver } = setUpRefused('bob');
    check.refuse('token-1');
    expect(isOver('token-1')).toBe(true);
    expect(isOver('token-2')).toBe(false);
    expect(isOver('token-1', 'bob')).toBe(false);
  });

  it('is not over as long as nobody knows whose the call is', () => {
    const { check, isOver } = setUpRefused();
    check.refuse('token-1');
    expect(isOver('token-1')).toBe(false);
  });

  it('is remembered, the last sixteen', () => {
    const { check, isOver } = setUpRefused('bob');
    for (let token = 0; token < 16; token += 1) check.refuse(`token-${token}`);
    expect(isOver('token-0')).toBe(true);
    check.refuse('token-16');
    expect(['token-0', 'token-1', 'token-16'].map((token) => isOver(token))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
