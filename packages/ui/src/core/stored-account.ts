/** Where this tab keeps what was typed into forms and not sent yet. */
export const draftsKey = 'account-center:drafts';

/** Where a trip to a social provider lies while the whole page is there, and what it brought back. */
export const departureKey = 'account-center:social-departure';
export const returnKey = 'account-center:social-return';

/** Where it lies what a user signs in once more for. */
export const signInKey = 'account-center:sign-in-again';

/** Where it lies that the host was asked to let the user sign in again, because the session has ended. */
const sessionKey = 'account-center:session-ended';

/** Where it lies what the link asked for by which the user came. */
export const linkKey = 'account-center:link';

const keys = [draftsKey, departureKey, returnKey, signInKey, sessionKey] as const;

/** These say that the page is about to be left, or has just been, by our own doing: the user comes back to it. */
const trips: readonly string[] = [departureKey, returnKey, signInKey, sessionKey];

/** How long a user who signs in is waited for, in milliseconds. */
const signInTakes = 600_000;

/** After this long, in milliseconds, no one wonders any more why they had to sign in. */
const endHelpsFor = 1_800_000;

type Entry = { readonly owner: string | undefined; readonly until: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whose an entry is, and how long it counts. */
const entryAt = (key: string): Entry | undefined => {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (!isRecord(found)) return undefined;
    const { owner, until, at, trip } = found;
    if (isRecord(trip) && isRecord(trip.pending)) {
      return { owner: String(trip.owner), until: Number(trip.pending.expiresAt) };
    }
    const end = until === undefined ? Number(at) + signInTakes : Number(until);
    return { owner: typeof owner === 'string' ? owner : undefined, until: end };
  } catch {
    // A forbidden storage, or not our value.
    return undefined;
  }
};

const isLive = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && entry.until > Date.now();

const remove = (key: string): void => {
  try {
    globalThis.sessionStorage?.removeItem(key);
  } catch {
    // A forbidden storage keeps nothing either.
  }
};

/**
 * Drops everything that this tab keeps of a user in the session storage: drafts of forms, trips to providers and the
 * verification that goes with them. The account center does so itself when it is told that the user goes. Call it from a
 * sign-out of the host's own that leaves the page at once.
 */
export const forgetStoredAccount = (): void => {
  forgetFormerUser();
  remove(linkKey);
};

/** Drops what a user who has gone has left. The link that led here stays: whoever signs in now has followed it. */
export const forgetFormerUser = (): void => {
  for (const key of keys) remove(key);
};

/** Drops what is another user's, and what no longer counts. */
export const keepStoredAccountOf = (owner: string): void => {
  for (const key of keys) {
    const entry = entryAt(key);
    if (!isLive(entry) || entry.owner !== owner) remove(key);
  }
};

/** Whether the page is left, or has just been, to come back: for a provider, or to sign in. */
export const isOnTrip = (): boolean => trips.some((key) => isLive(entryAt(key)));

/** Remembers that this user is asked to sign in again: what was typed is there after that. */
export const leaveForSession = (owner: string): void => {
  try {
    sessionStorage.setItem(sessionKey, JSON.stringify({ owner, until: Date.now() + endHelpsFor }));
  } catch {
    // A forbidden storage.
  }
};

/** It was no end after all: the user has not left. */
export const forgetSessionEnd = (): void => remove(sessionKey);

/** Whether this user is back after the session had ended. True once. */
export const takeSessionReturn = (owner: string): boolean => {
  const entry = entryAt(sessionKey);
  forgetSessionEnd();
  return isLive(entry) && entry.owner === owner;
};
