import type { WireEntry } from './wire.ts';

/** The writes that reached the server in another user's name than that of the page in which they were pressed. */
export const wrongIn = (entries: readonly WireEntry[]): string[] =>
  entries
    .filter(({ request }) => !request.startsWith('GET '))
    .filter(({ user, press }) => user && press?.owner && user !== press.owner)
    .map(({ request, user, press }) => `${request} as ${user} by a press of ${press?.owner}`);
