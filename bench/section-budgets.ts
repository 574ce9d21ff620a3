/**
 * What a page that shows one section may load first, in kilobytes of 1,000 bytes, gzipped, react and react-dom aside:
 * what holds today, and a little room. Each has the client, react-query and the frame in it, which are about 35.
 */
export const sectionBudgets: Readonly<Record<string, number>> = {
  apps: 45.5,
  authenticator: 43,
  'backup-codes': 44.5,
  deletion: 41.5,
  email: 42.5,
  enterprise: 39.5,
  // The owner of what was made in the browser is remembered, so that it is never added to someone else's account.
  passkeys: 47,
  password: 41,
  phone: 43,
  profile: 46,
  sessions: 46.5,
  social: 47,
  tokens: 44.5,
  'trusted-devices': 45.5,
  'two-step': 43,
  username: 42,
};
