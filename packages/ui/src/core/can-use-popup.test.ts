import type { TenantSettings } from '@account-center/client';
import { describe, expect, it } from 'vitest';
import { canUsePopup } from './can-use-popup.ts';

const withPolicy = (crossOriginOpenerPolicy: unknown): TenantSettings =>
  ({
    accountCenter: {},
    signInExperience: { crossOriginOpenerPolicy },
  }) as unknown as TenantSettings;

describe('a trip to a provider', () => {
  it.each([
    undefined,
    null,
    '',
    'unsafe-none',
    'same-origin-allow-popups',
    'restrict-properties',
    7,
  ])('may go by a window of its own with the policy %j', (policy) =>
    expect(canUsePopup(withPolicy(policy))).toBe(true),
  );

  it.each([
    'same-origin',
    'Same-Origin',
    ' same-origin; report-to="x"',
    'same-origin-plus-coep',
    'noopener-allow-popups',
  ])('takes the whole page with the policy %j', (policy) =>
    expect(canUsePopup(withPolicy(policy))).toBe(false),
  );

  it('may go by a window where nothing is known', () => {
    expect(canUsePopup(undefined)).toBe(true);
  });
});
