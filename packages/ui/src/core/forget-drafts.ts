/** Where this tab keeps what was typed into forms and not sent yet. */
export const draftsKey = 'account-center:drafts';

/** Drops everything that was typed: the user has signed out, or is another one. */
export const forgetDrafts = (): void => {
  try {
    globalThis.sessionStorage?.removeItem(draftsKey);
  } catch {
    // A forbidden storage keeps nothing either.
  }
};
