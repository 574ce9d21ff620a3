import type { EmailBlocklistPolicy } from '../state/tenant-model.ts';

/** Why an address is refused: the end of the code `session.email_blocklist.…`. */
export type EmailRefusal =
  | 'invalid_email'
  | 'email_not_allowed'
  | 'email_subaddressing_not_allowed'
  | 'disposable_email_validation_failed';

const gmailDomains = ['gmail.com', 'googlemail.com'];

const pattern = (entry: string): RegExp =>
  new RegExp(`^${entry.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

const withoutDots = (address: string): string => {
  const [local = '', ...domain] = address.split('@');
  return [local.replaceAll('.', ''), ...domain].join('@');
};

/** Gmail ignores dots before the at sign and has two domains: all of them are one mailbox. */
const matches = (entry: string, email: string): boolean => {
  const item = entry.toLowerCase();
  const address = email.toLowerCase();
  const [local = '', domain = ''] = address.split('@');
  const isGmail = gmailDomains.includes(domain);
  const domains = isGmail ? gmailDomains : [domain];
  if (item.startsWith('@')) return domains.some((name) => pattern(item.slice(1)).test(name));
  const wanted = pattern(isGmail ? withoutDots(item) : item);
  return isGmail
    ? domains.some((name) => wanted.test(`${local.replaceAll('.', '')}@${name}`))
    : wanted.test(address);
};

/** The first reason to refuse an address, in the server's order; `undefined` for a good one. */
export const emailRefusal = (
  email: string,
  policy: EmailBlocklistPolicy,
): EmailRefusal | undefined => {
  const { customAllowlist = [], customBlocklist = [] } = policy;
  const [local = '', domain] = email.split('@');
  const listed = (list: readonly string[]) => list.some((entry) => matches(entry, email));
  if (!domain) return 'invalid_email';
  if (policy.blockSubaddressing && local.includes('+')) return 'email_subaddressing_not_allowed';
  if (customAllowlist.length > 0 && !listed(customAllowlist)) return 'email_not_allowed';
  if (listed(customBlocklist)) return 'email_not_allowed';
  // The service that knows disposable addresses is not part of a server of your own.
  return policy.blockDisposableAddresses ? 'disposable_email_validation_failed' : undefined;
};
