import { describe, expect, it } from 'vitest';
import {
  createFlowState,
  denialReason,
  isFlowActive,
  isFlowState,
  responseFromUrl,
  type SocialLinkFlow,
  toConnectorData,
} from './social-link-flow.ts';

describe('the state of a trip', () => {
  it('is another each time, long, and of letters and digits alone', () => {
    const states = new Set(Array.from({ length: 50 }, createFlowState));
    expect(states.size).toBe(50);
    for (const state of states) expect(state).toMatch(/^accountcenter[\da-f]{48}$/);
  });

  it('is known as one of ours, which says nothing about whether it is the right one', () => {
    expect(isFlowState(createFlowState())).toBe(true);
    expect(isFlowState('xyz')).toBe(false);
    expect(isFlowState(undefined)).toBe(false);
  });
});

describe('the answer of a provider', () => {
  it('is everything in the query', () => {
    expect(
      responseFromUrl('https://app.example.com/callback/social?state=s&code=a%2Fb&scope=x+y#z'),
    ).toEqual({
      state: 's',
      code: 'a/b',
      scope: 'x y',
    });
  });

  it('goes to Logto whole, with the address that it came to', () => {
    const redirectUri = 'https://app.example.com/callback/social';
    expect(toConnectorData({ redirectUri } as SocialLinkFlow, { code: 'c', state: 's' })).toEqual({
      code: 'c',
      state: 's',
      redirectUri,
    });
  });

  it.each([
    [{ error: 'access_denied' }, 'cancelled'],
    [{ error: 'user_cancelled_login' }, 'cancelled'],
    [{ error: 'user_cancelled_authorize' }, 'cancelled'],
    [{ error: 'user_denied' }, 'cancelled'],
    [{ denied: '' }, 'cancelled'],
    [{ denied: 'token' }, 'cancelled'],
    [{ error: 'server_error' }, 'refused'],
    [{ error: '' }, undefined],
    [{ code: 'c' }, undefined],
  ])('%j is %s', (answer, refusal) => {
    expect(denialReason(answer as Record<string, string>)).toBe(refusal);
  });
});

it('a trip lives as long as its record, and not a moment longer', () => {
  const trip = { pending: { expiresAt: 1000 } } as SocialLinkFlow;
  expect([999, 1000, 1001].map((now) => isFlowActive(trip, now))).toEqual([true, false, false]);
});
