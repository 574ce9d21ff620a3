import { BackendError } from '../backend-error.ts';
import type { ProxiedResponse } from './forward.ts';

/** An access token of a session, and whose it is. */
export type TokenOfUser = {
  readonly token: string;
  /** The user's id, where the session knows it: `sub` of its ID token. */
  readonly userId?: string | undefined;
};

/**
 * Gives the user's opaque access token from the host's session; nothing when no one is signed in. With the user's id
 * beside it, no one has to be asked whose session it is.
 */
export type SessionToken = (
  request: Request,
  /** `fresh` after Logto has refused the last token: not from a cache, if there is another way. */
  options: { readonly fresh: boolean },
) => Promise<TokenOfUser | string | null | undefined> | TokenOfUser | string | null | undefined;

const opaqueToken = /^[\w~+/-]{16,512}=*$/;

const refusedToken = /^auth\.unauthorized$|invalid_token$/;

/** Whether Logto has refused an answer for its token. A missing scope looks the same. */
export const isTokenRefused = ({ status, code = '' }: ProxiedResponse): boolean =>
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
): Promise<TokenOfUser> => {
  const given = await getAccessToken(request, { fresh });
  const session = typeof given === 'string' ? { token: given } : given;
  if (!session?.token) throw new BackendError('backend.missing_token');
  if (opaqueToken.test(session.token)) return session;
  throw new BackendError('backend.failed', {
    reason: 'token_not_opaque',
    cause: new TypeError('getAccessToken gave a token that is not opaque: ask without a resource'),
  });
};
