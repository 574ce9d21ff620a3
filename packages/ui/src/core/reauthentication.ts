/** How users who have nothing to verify with can prove that they are there: the host lets them sign in once more. */
export type Reauthentication = {
  /** The ID token of the last sign-in; nothing when there is none. */
  readonly getIdToken: () => Promise<string | null | undefined>;
  /**
   * Sends the user to sign in and back to this page: with `prompt=login`, and with a `max_age`, without which the ID token
   * does not say when that was. Rejects when that cannot be begun; the user stays on the page then.
   */
  readonly signIn: () => Promise<void>;
};
