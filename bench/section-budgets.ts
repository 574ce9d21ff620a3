/**
 * What a page that shows one section may load first, in kilobytes of 1,000 bytes, gzipped, react and react-dom aside:
 * what holds today, and a little room. Each has the client, react-query and the frame in it, which are about 40.
 */
export const sectionBudgets: Readonly<Record<string, number>> = {
  apps: 51,
  authenticator: 50,
  'backup-codes': 51,
  deletion: 47,
  email: 49,
  enterprise: 44,
  // The owner of what was made in the browser is remembered, so that it is never added to somebody else's account.
  passkeys: 54,
  password: 47,
  phone: 49,
  profile: 53,
  sessions: 52,
  social: 54,
  tokens: 51,
  'trusted-devices': 51,
  'two-step': 49,
  username: 49,
};
