import { afterEach, describe, expect, it } from 'vitest';
import { hashPlace } from './hash-place.ts';

afterEach(() => {
  document.head.innerHTML = '';
  window.history.replaceState(null, '', '/');
});

describe.each([undefined, '/', '/other/page', 'https://cdn.test/assets/', './'])(
  'a place in the fragment beside <base href="%s">',
  (base) => {
    it('stays on the page', () => {
      window.history.replaceState(null, '', '/settings?tab=1#former');
      if (base !== undefined) document.head.innerHTML = `<base href="${base}">`;
      const place = hashPlace('account');
      place.go('email');
      expect(window.location.pathname + window.location.search).toBe('/settings?tab=1');
      expect(place.read()).toBe('email');
      place.go('', true);
      expect(window.location.pathname + window.location.search).toBe('/settings?tab=1');
      expect(window.location.hash).toBe('#account');
    });
  },
);
