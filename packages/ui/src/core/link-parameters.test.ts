import { describe, expect, it } from 'vitest';
import { allowedRedirect, readPlace } from './link-parameters.ts';

describe('what a link says', () => {
  it('is read from behind the question mark', () => {
    const query = new URLSearchParams({
      identifier: 'a+b&c@example.com',
      redirect: 'https://app.example/done?x=1#y',
      show_success: 'yes',
      ui_locales: 'de-CH ar',
      theme: 'dark',
      other: 'ignored',
    });
    expect(readPlace(`email.change?${query}`)).toEqual({
      id: 'email.change',
      parameters: {
        identifier: 'a+b&c@example.com',
        redirect: 'https://app.example/done?x=1#y',
        showSuccess: true,
        locales: ['de-CH', 'ar'],
        theme: 'dark',
      },
    });
    expect(readPlace('email')).toEqual({ id: 'email', parameters: undefined });
  });

  it.each([
    ['an identifier of control characters', 'identifier=a%0Ab'],
    ['one that turns the text around', 'identifier=%E2%80%AEmoc.elpmaxe'],
    ['one of invisible characters', 'identifier=a%E2%80%8B@example.com'],
    ['one without end', `identifier=${'a'.repeat(300)}`],
    ['an empty one', 'identifier=%20'],
    ['a theme that is none', 'theme=url(x)'],
    ['languages that are none', 'ui_locales=_%20<b>%20..'],
    ['an end that is not wanted', 'show_success=0'],
    ['nothing', ''],
  ])('is ignored when it is %s', (_, query) => {
    expect(readPlace(`email.change?${query}`).parameters).toEqual({});
  });
});

describe('where a link may send users back to', () => {
  const origins = ['https://app.example', 'http://localhost:5173', 'https://slash.example/'];

  it.each([
    'https://app.example',
    'https://app.example/done?x=1#y',
    'https://APP.example:443/done',
    'http://localhost:5173/',
    'https://slash.example/deep',
    // Browsers read a backslash as a slash.
    'https://app.example\\@evil.example',
  ])('is a page of a named origin: %s', (redirect) => {
    expect(allowedRedirect(redirect, origins)?.href).toBe(new URL(redirect).href);
  });

  it.each([
    undefined,
    '',
    '/done',
    '//app.example',
    'app.example',
    'http://app.example',
    'https://app.example:8443',
    'https://evil.example',
    'https://app.example.evil.example',
    'https://evil.example/https://app.example',
    'https://app.example@evil.example',
    'https://user:pass@app.example',
    'https:app.example.evil.example',
    'javascript:alert(1)//https://app.example',
    'data:text/html,https://app.example',
    'blob:https://app.example/1',
    'filesystem:https://app.example/x',
    'mailto:a@app.example',
    ' \u0000javascript:alert(1)',
    'https://аpp.example',
  ])('is nowhere else: %s', (redirect) => {
    expect(allowedRedirect(redirect, origins)).toBeUndefined();
  });

  it('is nowhere when the host has named nothing, or nothing that is an origin', () => {
    expect(allowedRedirect('https://app.example', [])).toBeUndefined();
    expect(
      allowedRedirect('https://app.example', ['*', '', 'null', 'app.example']),
    ).toBeUndefined();
    expect(allowedRedirect('https://app.example', ['https://*.example'])).toBeUndefined();
  });
});
