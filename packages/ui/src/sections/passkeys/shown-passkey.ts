/** A passkey as it is shown. Times are ISO 8601. */
export type ShownPasskey = {
  readonly id: string;
  /** Its own name, or what it is called without one. */
  readonly name: string;
  readonly addedAt: string | undefined;
  readonly lastUsedAt: string | undefined;
};
