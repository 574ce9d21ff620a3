/**
 * Why a browser made no passkey.
 *
 * - `exists`: the authenticator holds one for this account already.
 * - `origin`: the page's address may not make passkeys for this server.
 * - `late`: the browser wants the ceremony to begin in the user's own press, which was too long ago; the next works.
 * - `unsupported`: neither the browser nor a device of the user can do it.
 * - `failed`: something else.
 */
export type PasskeyFailure = 'exists' | 'origin' | 'late' | 'unsupported' | 'failed';

/** A passkey ceremony that failed in the browser, before the server was asked. */
export class PasskeyError extends Error {
  override readonly name = 'PasskeyError';
  readonly failure: PasskeyFailure;
  constructor(failure: PasskeyFailure, cause?: unknown) {
    super(`The browser made no passkey (${failure}).`, { cause });
    this.failure = failure;
  }
}
