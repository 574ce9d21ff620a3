import { forgetDrafts } from './forget-drafts.ts';

const key = 'account-center:session-ended';

/** After this long, in milliseconds, nobody wonders any more why they had to sign in. */
const helpsFor = 1_800_000;

/** Remembers for whom the session has ended, so that it can be told after the trip to sign in. */
export const leaveByEnd = (owner: string): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify({ owner, at: Date.now() }));
  } catch {
    // Without a storage it is told before the trip alone.
  }
};

/**
 * Whether this user comes back after the session had ended. It is told once. What somebody else had typed by then is
 * dropped.
 */
export const takeEndReturn = (owner: string): boolean => {
  try {
    const found: { owner?: unknown; at?: unknown } | null = JSON.parse(
      sessionStorage.getItem(key) ?? 'null',
    );
    if (!found) return false;
    sessionStorage.removeItem(key);
    if (found.owner !== owner) {
      forgetDrafts();
      return false;
    }
    return Date.now() - Number(found.at) < helpsFor;
  } catch {
    // A forbidden storage, or not our value.
    return false;
  }
};

/** The user has signed out, or is another one. */
export const forgetEnd = (): void => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // What cannot be removed was not kept either.
  }
};
