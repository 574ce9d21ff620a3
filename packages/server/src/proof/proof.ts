/** That the user was there a moment ago. `id` is the same for every use of one verification, and is kept as a hash alone. */
export type Proof = {
  readonly kind: 'record' | 'sign-in';
  readonly id: string;
  /** For how long it could still be shown, in milliseconds from now: at least so long it is remembered once it is spent. */
  readonly lifetime: number;
  /** How long ago the user was there, in milliseconds; `undefined` for a record, of which Logto does not tell. */
  readonly age: number | undefined;
};

/** What the caller shows to prove that the user is there. */
export type PresentedProof = {
  /** The header `logto-verification-id`. */
  readonly recordId: string | null;
  /** For users who have nothing to verify with. */
  readonly idToken?: string | undefined;
};
