/**
 * What a page that shows one section may load first, in kilobytes of 1,000 bytes, gzipped, react and react-dom aside:
 * what holds today, and a little room. Each has the client, react-query and the frame in it, which are about 44.
 */
export const sectionBudgets: Readonly<Record<string, number>> = {
  apps: 54.5,
  authenticator: 52,
  'backup-codes': 53,
  deletion: 49,
  email: 51,
  enterprise: 47.5,
  // The owner of what was made in the browser is remembered, so that it is never added to someone else's account.
  passkeys: 56.5,
  password: 49,
  phone: 51.5,
  profile: 57.5,
  sessions: 55,
  social: 56.5,
  tokens: 54,
  'trusted-devices': 54,
  'two-step': 51,
  username: 50.5,
};
