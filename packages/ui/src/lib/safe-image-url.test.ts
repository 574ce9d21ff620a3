import { expect, it } from 'vitest';
import { safeImageUrl } from './safe-image-url.ts';

it('lets addresses pass that a browser loads pictures from', () => {
  for (const url of [
    'https://a.example/x.png',
    'http://a.example/x',
    'blob:https://a/1',
    '/x.png',
  ]) {
    expect(safeImageUrl(url)).toBe(url);
  }
});

it('refuses everything that could do more than show a picture', () => {
  const refused = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:x',
    'file:///etc/passwd',
    'http://',
    '',
    null,
    undefined,
  ];
  for (const url of refused) expect(safeImageUrl(url)).toBeUndefined();
});
