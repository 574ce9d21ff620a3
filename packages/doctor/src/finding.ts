/**
 * How something stands.
 *
 * - `ok`: it works.
 * - `off`: it is switched off, which may be what the tenant wants.
 * - `missing`: something has to be done before it works.
 * - `unknown`: it could not be looked at; the text says what would let it.
 */
export type FindingStatus = 'ok' | 'off' | 'missing' | 'unknown';

/** One thing that was looked at. Texts hold no secret. */
export type Finding = {
  /** What it belongs to, for example `Passkeys`. */
  readonly feature: string;
  readonly standing: FindingStatus;
  readonly text: string;
  /** What to do, where something can be done. */
  readonly remedy?: string;
};
