import { BackendError } from '../backend-error.ts';

/** The header in which a page says whose account it shows. */
export const userHeader = 'account-center-user';

/** Whose account the page shows, if it says so. */
export const claimedUser = ({ headers }: Request): string | undefined =>
  headers.get(userHeader) ?? undefined;

/**
 * Compares the user whose account the page shows with the one in whose name the request would be done: in another tab
 * someone else may have signed in since.
 *
 * @throws Refusal `backend.user_changed`
 */
export const checkClaimedUser = (request: Request, subject: string): void => {
  const claimed = claimedUser(request);
  if (claimed !== undefined && claimed !== encodeURIComponent(subject)) {
    throw new BackendError('backend.user_changed');
  }
};
