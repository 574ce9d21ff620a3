import { expect, it } from 'vitest';
import type { EmailBlocklistPolicy } from '../state/tenant-model.ts';
import { emailRefusal } from './email-blocklist.ts';

const blocks = (...customBlocklist: string[]): EmailBlocklistPolicy => ({ customBlocklist });
const allows = (...customAllowlist: string[]): EmailBlocklistPolicy => ({ customAllowlist });

it.each<[string, EmailBlocklistPolicy, string | undefined]>([
  ['a@example.com', {}, undefined],
  ['a@', {}, 'invalid_email'],
  ['a@example.com', blocks('a@example.com'), 'email_not_allowed'],
  ['b@example.com', blocks('a@example.com'), undefined],
  ['a@example.com', blocks('@example.com'), 'email_not_allowed'],
  ['A@Example.COM', blocks('@eXample.com'), 'email_not_allowed'],
  ['a@sub.example.com', blocks('@example.com'), undefined],
  ['a@sub.example.com', blocks('@*.Example.com'), 'email_not_allowed'],
  ['spam12@example.com', blocks('SPAM*@example.com'), 'email_not_allowed'],
  ['a@exampleXcom', blocks('@example.com'), undefined],
  ['a.l.ice@googlemail.com', blocks('alice@gmail.com'), 'email_not_allowed'],
  ['x@googlemail.com', blocks('@gmail.com'), 'email_not_allowed'],
  ['a@example.com', allows('@example.org'), 'email_not_allowed'],
  ['a@example.org', allows('@example.org'), undefined],
  ['a@example.org', { ...allows('@example.org'), ...blocks('a@*') }, 'email_not_allowed'],
  ['a+b@example.com', {}, undefined],
  ['a+b@example.com', { blockSubaddressing: true }, 'email_subaddressing_not_allowed'],
  ['a@exa+mple.com', { blockSubaddressing: true }, undefined],
  ['a@example.com', { blockDisposableAddresses: true }, 'disposable_email_validation_failed'],
])('judges %s by %j', (email, policy, refusal) => {
  expect(emailRefusal(email, policy)).toBe(refusal);
});
