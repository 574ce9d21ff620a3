import { describe, expect, it } from 'vitest';
import { mailLink, webLink } from './safe-link.ts';

describe('a link that the tenant gives', () => {
  it.each([
    ['https://example.com/terms', 'https://example.com/terms'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://EXAMPLE.com/a b', 'https://example.com/a%20b'],
  ])('leads to a page of the web: %s', (address, href) => expect(webLink(address)).toBe(href));

  it.each([
    undefined,
    null,
    '',
    '/terms',
    'example.com/terms',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'mailto:a@example.com',
    'https://user:secret@example.com',
  ])('leads nowhere else: %s', (address) => expect(webLink(address)).toBeUndefined());

  it.each([
    ['help@example.com', 'mailto:help@example.com'],
    [' help+shop@example.co.uk ', 'mailto:help+shop@example.co.uk'],
    ['hilfe@bücher.example', 'mailto:hilfe@bücher.example'],
  ])('writes to an address: %s', (address, href) => expect(mailLink(address)).toBe(href));

  it.each([
    undefined,
    null,
    '',
    'help',
    'a@example.com?bcc=b@example.com',
    'a@example.com,b@example.com',
    'a@example.com&subject=x',
    'a@example.com%0Abcc:b@example.com',
    'a@example.com\nbcc:b@example.com',
    'javascript:alert(1)@example.com',
    'Help <a@example.com>',
  ])('writes to nothing else: %j', (address) => expect(mailLink(address)).toBeUndefined());
});
