import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  departureKey,
  draftsKey,
  forgetSessionEnd,
  forgetStoredAccount,
  isOnTrip,
  keepStoredAccountOf,
  leaveForSession,
  returnKey,
  signInKey,
  takeSessionReturn,
} from './stored-account.ts';

const sessionKey = 'account-center:session-ended';
const minute = 60_000;

const store = (key: string, value: unknown) => sessionStorage.setItem(key, JSON.stringify(value));
const tripOf = (owner: string, expiresAt: number) => ({ trip: { owner, pending: { expiresAt } } });
const kept = () => Object.keys({ ...sessionStorage }).toSorted();

let now = 0;
beforeEach(() => {
  now = Date.parse('2026-01-01T00:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now });
});

/** Everything that this tab can keep of a user. */
const storeAll = (owner: string) => {
  store(draftsKey, { owner, until: now + minute });
  store(departureKey, tripOf(owner, now + minute));
  store(returnKey, tripOf(owner, now + minute));
  store(signInKey, { owner, at: now });
  leaveForSession(owner);
};

const everything = [
  'account-center:drafts',
  'account-center:session-ended',
  'account-center:sign-in-again',
  'account-center:social-departure',
  'account-center:social-return',
];

describe('what this tab keeps', () => {
  it('is all dropped at once, and nothing of the host’s', () => {
    storeAll('alice');
    sessionStorage.setItem('of-the-host', 'x');
    expect(kept()).toEqual([...everything, 'of-the-host']);
    forgetStoredAccount();
    expect(kept()).toEqual(['of-the-host']);
  });

  it('stays for its user, and goes for another', () => {
    storeAll('alice');
    keepStoredAccountOf('alice');
    expect(kept()).toEqual(everything);
    keepStoredAccountOf('bob');
    expect(kept()).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['a draft that has run out', draftsKey, { owner: 'alice', until: 0 }],
    ['a draft of nobody', draftsKey, { until: Infinity }],
    ['a draft of a number', draftsKey, { owner: 7, until: Number.MAX_SAFE_INTEGER }],
    ['a trip that has run out', departureKey, tripOf('alice', 0)],
    ['a trip without an end', departureKey, { trip: { owner: 'alice', pending: {} } }],
    ['a trip without a record', departureKey, { trip: { owner: 'alice', pending: 'x' } }],
    ['a trip that is none', departureKey, { trip: 'alice' }],
    ['a text', draftsKey, 'alice'],
    ['nothing', draftsKey, null],
    ['a sign-in without a time', signInKey, { owner: 'alice' }],
  ])('goes for its user too when it is %s', (_, key, value) => {
    store(key, value);
    expect(isOnTrip()).toBe(false);
    keepStoredAccountOf('alice');
    expect(kept()).toEqual([]);
  });

  it('goes when it is no JSON', () => {
    sessionStorage.setItem(draftsKey, 'no json');
    keepStoredAccountOf('alice');
    expect(kept()).toEqual([]);
  });

  it.each<[string, string, () => unknown, number]>([
    ['a draft', draftsKey, () => ({ owner: 'alice', until: now + minute }), minute],
    ['a trip', departureKey, () => tripOf('alice', now + minute), minute],
    ['a sign-in', signInKey, () => ({ owner: 'alice', at: now }), 10 * minute],
  ])('counts until its end: %s', (_, key, value, life) => {
    store(key, value());
    vi.setSystemTime(now + life - 1);
    keepStoredAccountOf('alice');
    expect(kept()).toEqual([key]);
    vi.setSystemTime(now + life);
    keepStoredAccountOf('alice');
    expect(kept()).toEqual([]);
  });
});

describe('the page is on a trip', () => {
  it('not by a draft', () => {
    expect(isOnTrip()).toBe(false);
    store(draftsKey, { owner: 'alice', until: now + minute });
    expect(isOnTrip()).toBe(false);
  });

  it.each<[string, () => void]>([
    ['to a provider', () => store(departureKey, tripOf('alice', now + minute))],
    ['back from a provider', () => store(returnKey, tripOf('alice', now + minute))],
    ['to sign in once more', () => store(signInKey, { owner: 'alice', at: now })],
    ['to sign in after the session has ended', () => leaveForSession('alice')],
  ])('%s', (_, leave) => {
    leave();
    expect(isOnTrip()).toBe(true);
    vi.setSystemTime(now + 30 * minute);
    expect(isOnTrip()).toBe(false);
  });
});

describe('a session that has ended', () => {
  it('is told once of, to its user, who is back', () => {
    expect(takeSessionReturn('alice')).toBe(false);
    leaveForSession('alice');
    expect(takeSessionReturn('alice')).toBe(true);
    expect(takeSessionReturn('alice')).toBe(false);
  });

  it('is nothing to another user, and to nobody after that', () => {
    leaveForSession('alice');
    expect(takeSessionReturn('bob')).toBe(false);
    expect(takeSessionReturn('alice')).toBe(false);
  });

  it('is of interest for half an hour', () => {
    leaveForSession('alice');
    vi.setSystemTime(now + 30 * minute - 1);
    expect(takeSessionReturn('alice')).toBe(true);
    vi.setSystemTime(now);
    leaveForSession('alice');
    vi.setSystemTime(now + 30 * minute);
    expect(takeSessionReturn('alice')).toBe(false);
  });

  it('had not ended after all', () => {
    leaveForSession('alice');
    expect(sessionStorage.getItem(sessionKey)).not.toBeNull();
    forgetSessionEnd();
    expect(kept()).toEqual([]);
  });
});

it('a forbidden storage breaks nothing', () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
  }
  leaveForSession('alice');
  expect(takeSessionReturn('alice')).toBe(false);
  expect(isOnTrip()).toBe(false);
  keepStoredAccountOf('alice');
  forgetStoredAccount();
});
