/** That the user was there a moment ago. `id` is the same for every use of one verification, and is kept as a hash alone. */
export type Proof = { readonly kind: 'record' | 'sign-in'; readonly id: string };

/** What the caller shows to prove that the user is there. */
export type Evidence = {
  /** The header `logto-verification-id`. */
  readonly recordId: string | null;
  /** For users who have nothing to verify with. */
  readonly idToken?: string | undefined;
};
