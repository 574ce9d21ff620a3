import { Refusal } from '../refusal.ts';
import type { ProxiedAnswer } from './pass-on.ts';

/** Gives the user's opaque access token from the host's session; nothing when nobody is signed in. */
export type SessionToken = (
  request: Request,
  /** `fresh` after Logto has refused the last token: not from a cache, if there is another way. */
  options: { readonly fresh: boolean },
) => Promise<string | null | undefined> | string | null | undefined;

const opaqueToken = /^[\w~+/-]{16,512}=*$/;

const refusedToken = /^auth\.unauthorized$|invalid_token$/;

/** Whether Logto has refused an answer for its token. A missing scope looks the same. */
export const isTokenRefused = ({ status, code = '' }: ProxiedAnswer): boolean =>
  status === 401 && refusedToken.test(code);

/**
 * Asks the host for the token of a request's session.
 *
 * @throws Refusal when there is none, or one for another resource: those have dots, and the Account API takes none of them
 */
export const readSessionToken = async (
  getAccessToken: SessionToken,
  request: Request,
  fresh: boolean,
): Promise<string> => {
  const token = await getAccessToken(request, { fresh });
  if (!token) throw new Refusal('backend.missing_token');
  if (opaqueToken.test(token)) return token;
  throw new Refusal('backend.failed', {
    reason: 'token_not_opaque',
    cause: new TypeError('getAccessToken gave a token that is not opaque: ask without a resource'),
  });
};
