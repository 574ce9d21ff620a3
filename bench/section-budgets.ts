/**
 * What a page that shows one section may load first, in kilobytes of 1,000 bytes, gzipped, react and react-dom aside:
 * what holds today, and a little room. Each has the client, react-query and the frame in it, which are about 40.
 */
export const sectionBudgets: Readonly<Record<string, number>> = {
  apps: 48,
  authenticator: 47.5,
  'backup-codes': 49,
  deletion: 44,
  email: 47,
  enterprise: 42,
  // The owner of what was made in the browser is remembered, so that it is never added to somebody else's account.
  passkeys: 52,
  password: 44.5,
  phone: 47.5,
  profile: 51,
  sessions: 49.5,
  social: 51.5,
  tokens: 48.5,
  'trusted-devices': 48,
  'two-step': 46,
  username: 46.5,
};
