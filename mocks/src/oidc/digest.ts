import { base64url } from 'jose';

const digest = async (algorithm: 'SHA-256' | 'SHA-384', text: string) =>
  new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));

/** The S256 code challenge of a PKCE verifier (RFC 7636). */
export const codeChallengeOf = async (verifier: string): Promise<string> =>
  base64url.encode(await digest('SHA-256', verifier));

/** The `at_hash` of an access token in an ID token that is signed with ES384. */
export const accessTokenHash = async (accessToken: string): Promise<string> =>
  base64url.encode((await digest('SHA-384', accessToken)).subarray(0, 24));
