import { describe, expect, it } from 'vitest';
import { safeLogoUrl } from './safe-logo-url.ts';

describe('safeLogoUrl', () => {
  it.each([
    'https://cdn.example.com/octo.svg',
    'http://localhost/octo.png',
    '/logos/octo.svg',
    'data:image/svg+xml,%3Csvg%3E',
    'DATA:image/png;base64,AAAA',
  ])('lets %s pass', (source) => {
    expect(safeLogoUrl(source)).toBe(source);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'https://',
    '',
    null,
    undefined,
  ])('refuses %s', (source) => {
    expect(safeLogoUrl(source)).toBeUndefined();
  });
});
