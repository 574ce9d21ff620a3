/** The words for what can go wrong before anything else is loaded, in English; the rest of them is `problemMessages`. */
export const basicProblemTexts = {
  offline: 'You seem to be offline. Check your connection and try again.',
  timeout: 'The server took too long to answer. Try again.',
  unexpected: 'Something went wrong. Try again in a moment.',
  unreadable: 'The server answered in a way this page does not understand.',
  signedOut: 'Your session has ended. Sign in again to continue.',
  userChanged: 'You’re signed in as a different user now. What you had not saved is gone.',
  scopeMissing: 'This app is not allowed to do that.',
  unsupported: 'This is not available here.',
  serverError: 'Something went wrong on the server. Try again in a moment.',
  serverAway: 'The server cannot be reached. Try again in a moment.',
  serverBusy: 'The server is busy. Try again in a moment.',
} as const;

/** The name of one of them. */
export type BasicProblemKey = keyof typeof basicProblemTexts;
