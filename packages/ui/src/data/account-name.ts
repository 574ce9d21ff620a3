import type { Account } from '@account-center/client';
import { firstVisible } from '../lib/visible-text.ts';

/** What tells an account from the user's others where it is kept elsewhere: an authenticator app, a file. */
export const accountName = ({ username, primaryEmail, primaryPhone, name, id }: Account): string =>
  firstVisible(username, primaryEmail, primaryPhone && `+${primaryPhone}`, name) ?? id;
