import type { UserSpec } from '../control.ts';

/** The password of every seeded user who has one. */
export const SEED_PASSWORD = 'Corr3ct-Horse!battery';

/** A user with user name, email, phone, name and password. */
export const alice = {
  username: 'alice',
  password: SEED_PASSWORD,
  primaryEmail: 'alice@example.com',
  primaryPhone: '14155550123',
  name: 'Alice Liddell',
} satisfies UserSpec;
