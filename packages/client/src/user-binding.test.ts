import { describe, expect, it, vi } from 'vitest';
import { isUserChanged } from './errors.ts';
import { createUserBinding, type UserBinding } from './user-binding.ts';

const callOf = (binding: UserBinding) => ({ action: 'email.remove', user: binding.begin() });

/** What a function throws. */
const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('the user of a client', () => {
  it('is the one that it was made for', () => {
    expect(createUserBinding('alice').id()).toBe('alice');
    expect(createUserBinding(undefined).id()).toBeUndefined();
  });

  it('is the one whom the host names at the moment', () => {
    let user: string | undefined;
    const binding = createUserBinding(() => user);
    expect(binding.id()).toBeUndefined();
    user = 'alice';
    expect(binding.id()).toBe('alice');
    user = 'bob';
    expect(binding.id()).toBe('bob');
  });

  it('is named once', () => {
    const binding = createUserBinding(undefined);
    binding.bind('alice');
    binding.bind('bob');
    expect(binding.id()).toBe('alice');
  });

  it('is the first whom an answer tells', () => {
    const binding = createUserBinding(undefined);
    const call = callOf(binding);
    expect(binding.wanted(call.user)).toBeUndefined();
    binding.admit(call, 'alice');
    expect(binding.id()).toBe('alice');
    expect(binding.wanted(call.user)).toBe('alice');
    expect(thrown(() => binding.admit(call, 'bob'))).toSatisfy(isUserChanged);
  });
});

describe('a call', () => {
  it('stays with the user for whom it was begun', () => {
    let user: string | undefined = 'alice';
    const binding = createUserBinding(() => user);
    const call = callOf(binding);
    user = 'bob';
    expect(binding.wanted(call.user)).toBe('alice');
    expect(thrown(() => binding.ensure(call))).toMatchObject({
      name: 'UserChangedError',
      message: 'email.remove: the signed-in user has changed',
      action: 'email.remove',
    });
  });

  it('is not over because the host does not know the user for a moment', () => {
    let user: string | undefined = 'alice';
    const binding = createUserBinding(() => user);
    const call = callOf(binding);
    user = undefined;
    binding.ensure(call);
    expect(binding.wanted(call.user)).toBe('alice');
  });

  it('of a user who has gone names nobody', () => {
    const binding = createUserBinding(undefined);
    const call = callOf(binding);
    binding.change();
    expect(thrown(() => binding.admit(call, 'alice'))).toSatisfy(isUserChanged);
    expect(binding.id()).toBeUndefined();
  });

  it('of a user who has gone tells nobody that there is another', () => {
    const binding = createUserBinding('alice');
    const found = vi.fn();
    binding.subscribe(found);
    const call = callOf(binding);
    expect(binding.mismatch(call, 'bob')).toSatisfy(isUserChanged);
    expect(found.mock.calls).toEqual([['bob']]);
    binding.change('bob');
    expect(binding.mismatch(call, 'carol')).toSatisfy(isUserChanged);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('is told to those who listen, until they leave', () => {
    const binding = createUserBinding('alice');
    const [staying, leaving] = [vi.fn(), vi.fn()];
    binding.subscribe(staying);
    binding.subscribe(leaving)();
    binding.mismatch(callOf(binding), 'bob');
    expect(staying).toHaveBeenCalledTimes(1);
    expect(leaving).not.toHaveBeenCalled();
  });
});

describe('tokens', () => {
  it('are remembered with their users, the sixteen that were told last', () => {
    const binding = createUserBinding(undefined);
    for (let token = 0; token < 16; token += 1) binding.tell(`token-${token}`, 'alice');
    expect(binding.subjectOf('token-0')).toBe('alice');
    binding.tell('token-0', 'alice');
    binding.tell('token-16', 'alice');
    const known = ['token-0', 'token-1', 'token-2', 'token-16'].map(binding.subjectOf);
    expect(known).toEqual(['alice', undefined, 'alice', 'alice']);
  });

  it('of the first answer is remembered until there is another user', () => {
    const binding = createUserBinding(undefined);
    expect([binding.hasAnswer(), binding.first()]).toEqual([false, undefined]);
    binding.answered('token-1');
    binding.answered('token-2');
    expect([binding.hasAnswer(), binding.first()]).toEqual([true, 'token-1']);
    binding.change('bob');
    expect([binding.hasAnswer(), binding.first()]).toEqual([false, undefined]);
  });
});
