import { isRecent } from '../lib/is-recent.ts';
import type { StepUpPurpose } from './step-up/step-up-requests.ts';
import { signInKey as key } from './stored-account.ts';

/** What is left behind while a user signs in once more: who it is, and what it is for. */
export type PendingReauthentication = {
  /** The user's id. */
  readonly owner: string;
  readonly purpose: StepUpPurpose;
};

/** After this long, in milliseconds, no one expects the page to go on. */
const helpsFor = 600_000;

/** Remembers what the user signs in again for. Without a storage the user opens the form again. */
export const savePendingReauthentication = (departure: PendingReauthentication): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...departure, at: Date.now() }));
  } catch {
    // A forbidden storage.
  }
};

/** The user has not left after all. */
export const clearPendingReauthentication = (): void => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // What cannot be removed was not kept either.
  }
};

/** Whether this user has left to sign in for this a short time ago. It is told once. */
export const consumePendingReauthentication = ({
  owner,
  purpose,
}: PendingReauthentication): boolean => {
  try {
    const found: Partial<PendingReauthentication & { at: number }> | null = JSON.parse(
      sessionStorage.getItem(key) ?? 'null',
    );
    const isOurs = found?.owner === owner && found.purpose === purpose;
    if (isOurs) clearPendingReauthentication();
    // A clock that was set back meanwhile says nothing: the user is asked once more than needed at most.
    return isOurs && isRecent(found.at ?? 0, helpsFor);
  } catch {
    // A forbidden storage, or not our value.
    return false;
  }
};
