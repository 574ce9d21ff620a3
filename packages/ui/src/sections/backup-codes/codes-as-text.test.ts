import { describe, expect, it } from 'vitest';
import { codesAsText, codesFileName } from './codes-as-text.ts';

const day = new Date(2026, 2, 5, 23, 59);

describe('codesFileName', () => {
  it.each([
    ['alice', 'backup-codes-alice-2026-03-05.txt'],
    ['alice+home@example.com', 'backup-codes-alice+home@example.com-2026-03-05.txt'],
    ['../../etc/passwd', 'backup-codes-etc-passwd-2026-03-05.txt'],
    ['a\\b:c*?"<>|', 'backup-codes-a-b-c--2026-03-05.txt'],
    ['أليس', 'backup-codes-أليس-2026-03-05.txt'],
    ['', 'backup-codes-2026-03-05.txt'],
  ])('tells account and day: %s', (account, name) => {
    expect(codesFileName('backup-codes', account, day)).toBe(name);
  });
});

describe('codesAsText', () => {
  it('puts each code on a line of its own', () => {
    const text = codesAsText({
      title: 'Backup codes',
      lines: ['Account: alice'],
      hint: 'Each works once.',
      codes: ['0123456789', 'abcdef0123'],
    });
    expect(text.split('\r\n')).toEqual([
      'Backup codes',
      'Account: alice',
      '',
      'Each works once.',
      '',
      '0123456789',
      'abcdef0123',
      '',
    ]);
  });
});
