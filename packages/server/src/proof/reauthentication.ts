import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { BackendError } from '../backend-error.ts';
import { isSameText } from '../is-same-text.ts';
import type { Fetch } from '../logto/fetch-logto.ts';
import type { Caller } from '../logto/introspect.ts';
import type { Proof } from './proof.ts';

/** Which sign-ins count. */
export type ReauthenticationOptions = {
  /** The issuer of ID tokens. */
  readonly issuer: string;
  readonly keysUrl: string;
  readonly fetch: Fetch;
  /** How long a key set may take, in milliseconds. */
  readonly timeout: number;
  /** How long ago the sign-in may be, in seconds. */
  readonly maxAge: number;
  readonly now: () => number;
};

/** Checks the ID token of a fresh sign-in; `undefined` when it proves none. */
export type CheckReauthentication = (caller: Caller, idToken: string) => Promise<Proof | undefined>;

/** Signatures by key pairs alone: with a shared secret, whoever checks could also sign. */
const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'EdDSA'];

/** What clocks may differ by, in seconds. */
const tolerance = 10;

const isUnreadableKeySet = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  !(error instanceof errors.JOSEError) ||
  // The key set could not be fetched: the library has no class for it.
  error.code === 'ERR_JOSE_GENERIC';

/** Makes the check of ID tokens against Logto's keys, which are kept and fetched again when a key is missing. */
export const createCheckReauthentication = (
  options: ReauthenticationOptions,
): CheckReauthentication => {
  const { issuer, keysUrl, fetch, timeout, maxAge, now } = options;
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: timeout,
    [customFetch]: (url, init) => fetch(url, init),
  });

  const isFresh = (age: number): boolean => age >= -tolerance && age <= maxAge + tolerance;

  return async (caller, idToken) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
        issuer,
        // The application that the access token was issued to, which is on the host's list.
        audience: caller.clientId,
        algorithms,
        requiredClaims: ['sub', 'exp', 'iat', 'auth_time'],
        clockTolerance: tolerance,
        currentDate: new Date(now()),
      });
      const { sub = '', aud, auth_time: signedInAt } = payload;
      const isIdToken = protectedHeader.typ === undefined || protectedHeader.typ === 'JWT';
      // A token for several applications proves nothing of this one.
      if (!isIdToken || aud !== caller.clientId || typeof signedInAt !== 'number') return undefined;
      const age = now() / 1000 - signedInAt;
      if (!isFresh(age) || !(await isSameText(sub, caller.subject))) return undefined;
      return {
        kind: 'sign-in',
        // The time of the sign-in, not the token: a refresh gives another token for the same sign-in.
        id: `${sub} ${caller.clientId} ${signedInAt}`,
        lifetime: Math.ceil((maxAge + tolerance - age) * 1000),
        age: age * 1000,
      };
    } catch (error) {
      if (isUnreadableKeySet(error)) {
        throw new BackendError('backend.logto_unavailable', { reason: 'keys', cause: error });
      }
      return undefined;
    }
  };
};
