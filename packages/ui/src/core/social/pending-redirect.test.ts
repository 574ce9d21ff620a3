import type { StepUpRecord } from '@account-center/client';
import { describe, expect, it, vi } from 'vitest';
import {
  consumePendingRedirect,
  consumeRedirectResult,
  type PendingRedirect,
  pendingRedirectTarget,
  savePendingRedirect,
  saveRedirectResult,
} from './pending-redirect.ts';
import type { SocialLinkFlow } from './social-link-flow.ts';

const begun = Date.now();

const trip = (fields: Partial<SocialLinkFlow> = {}, life = 60_000): SocialLinkFlow => ({
  state: 'accountcenter-1',
  owner: 'alice',
  target: 'octo',
  purpose: 'link',
  redirectUri: 'https://app.example.com/callback/social',
  pending: { record: 'r-1', expiresAt: begun + life } as SocialLinkFlow['pending'],
  ...fields,
});

const stepUp = { kind: 'step-up', id: 's-1', expiresAt: begun + 60_000 } as StepUpRecord;

const departure = (of: SocialLinkFlow = trip()): PendingRedirect => ({
  trip: of,
  returnTo: 'https://app.example.com/settings',
  stepUp,
});

describe('leaving with the whole page', () => {
  it('remembers the trip, where it began, and the verification', () => {
    expect(savePendingRedirect(departure())).toBe(true);
    expect(consumePendingRedirect()).toEqual(departure());
  });

  it('can be taken up once', () => {
    savePendingRedirect(departure());
    consumePendingRedirect();
    expect(consumePendingRedirect()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('cannot be taken up after the record has run out, and leaves nothing', () => {
    savePendingRedirect(departure(trip({}, -1)));
    expect(consumePendingRedirect()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('says that a browser remembers nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(savePendingRedirect(departure())).toBe(false);
  });

  it.each(['no json', '{}', 'null', '{"trip":{"state":"s"},"returnTo":"/"}'])(
    'takes no notice of a value that is not its own: %s',
    (value) => {
      sessionStorage.setItem('account-center:social-departure', value);
      expect(pendingRedirectTarget(['link'])).toBeUndefined();
      expect(consumePendingRedirect()).toBeUndefined();
      expect(sessionStorage).toHaveLength(0);
    },
  );

  it('is as good as never left where the storage is forbidden', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(pendingRedirectTarget(['link'])).toBeUndefined();
    expect(consumeRedirectResult(['link'])).toBeUndefined();
  });
});

describe('coming back', () => {
  const answer = { state: 'accountcenter-1', code: 'c-1' };

  it('brings the answer, once', () => {
    saveRedirectResult({ ...departure(), answer });
    expect(pendingRedirectTarget(['link', 'replace'])).toBe('octo');
    expect(consumeRedirectResult(['link', 'replace'])).toEqual({ ...departure(), answer });
    expect(consumeRedirectResult(['link', 'replace'])).toBeUndefined();
    expect(pendingRedirectTarget(['link', 'replace'])).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('without an answer still brings the verification, when the user turned back', () => {
    savePendingRedirect(departure());
    expect(pendingRedirectTarget(['link'])).toBe('octo');
    expect(consumeRedirectResult(['link'])).toEqual({ ...departure(), answer: undefined });
    expect(sessionStorage).toHaveLength(0);
  });

  it('concerns those alone whose kind of trip it was', () => {
    saveRedirectResult({ ...departure(trip({ purpose: 'token' })), answer });
    expect(pendingRedirectTarget(['link', 'replace'])).toBeUndefined();
    expect(consumeRedirectResult(['link', 'replace'])).toBeUndefined();
    expect(consumeRedirectResult(['token'])?.answer).toEqual(answer);
  });
});
