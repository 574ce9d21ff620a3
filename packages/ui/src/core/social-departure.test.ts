import type { StepUpRecord } from '@account-center/client';
import { describe, expect, it, vi } from 'vitest';
import {
  comeBack,
  leaveFor,
  returningFrom,
  type SocialDeparture,
  takeDeparture,
  takeReturn,
} from './social-departure.ts';
import type { SocialTrip } from './social-trip.ts';

const begun = Date.now();

const trip = (fields: Partial<SocialTrip> = {}, life = 60_000): SocialTrip => ({
  state: 'accountcenter-1',
  owner: 'alice',
  target: 'octo',
  purpose: 'link',
  redirectUri: 'https://app.example.com/callback/social',
  pending: { record: 'r-1', expiresAt: begun + life } as SocialTrip['pending'],
  ...fields,
});

const stepUp = { kind: 'step-up', id: 's-1', expiresAt: begun + 60_000 } as StepUpRecord;

const departure = (of: SocialTrip = trip()): SocialDeparture => ({
  trip: of,
  returnTo: 'https://app.example.com/settings',
  stepUp,
});

describe('leaving with the whole page', () => {
  it('remembers the trip, where it began, and the verification', () => {
    expect(leaveFor(departure())).toBe(true);
    expect(takeDeparture()).toEqual(departure());
  });

  it('can be taken up once', () => {
    leaveFor(departure());
    takeDeparture();
    expect(takeDeparture()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('cannot be taken up after the record has run out, and leaves nothing', () => {
    leaveFor(departure(trip({}, -1)));
    expect(takeDeparture()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('says that a browser remembers nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(leaveFor(departure())).toBe(false);
  });

  it.each(['no json', '{}', 'null', '{"trip":{"state":"s"},"returnTo":"/"}'])(
    'takes no notice of a value that is not its own: %s',
    (value) => {
      sessionStorage.setItem('account-center:social-departure', value);
      expect(returningFrom(['link'])).toBeUndefined();
      expect(takeDeparture()).toBeUndefined();
      expect(sessionStorage).toHaveLength(0);
    },
  );

  it('is as good as never left where the storage is forbidden', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(returningFrom(['link'])).toBeUndefined();
    expect(takeReturn(['link'])).toBeUndefined();
  });
});

describe('coming back', () => {
  const answer = { state: 'accountcenter-1', code: 'c-1' };

  it('brings the answer, once', () => {
    comeBack({ ...departure(), answer });
    expect(returningFrom(['link', 'replace'])).toBe('octo');
    expect(takeReturn(['link', 'replace'])).toEqual({ ...departure(), answer });
    expect(takeReturn(['link', 'replace'])).toBeUndefined();
    expect(returningFrom(['link', 'replace'])).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('without an answer still brings the verification, when the user turned back', () => {
    leaveFor(departure());
    expect(returningFrom(['link'])).toBe('octo');
    expect(takeReturn(['link'])).toEqual({ ...departure(), answer: undefined });
    expect(sessionStorage).toHaveLength(0);
  });

  it('concerns those alone whose kind of trip it was', () => {
    comeBack({ ...departure(trip({ purpose: 'token' })), answer });
    expect(returningFrom(['link', 'replace'])).toBeUndefined();
    expect(takeReturn(['link', 'replace'])).toBeUndefined();
    expect(takeReturn(['token'])?.answer).toEqual(answer);
  });
});
