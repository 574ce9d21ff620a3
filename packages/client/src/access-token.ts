/** An access token, and whose it is. */
export type AccessToken = {
  readonly token: string;
  /** The id of the user whom the token was issued to: `sub` of the ID token that came with it. */
  readonly userId?: string | undefined;
};

/**
 * Gives the access token of the signed-in user, or nothing when no one is signed in. A token that comes with its user is
 * compared without a request; a bare one is looked up (`GET /api/my-account`) before it is used for a user who is known
 * already.
 */
export type GetAccessToken = (options: {
  /** True after the server has refused the last token: the host must not answer from its cache. */
  fresh: boolean;
}) => Promise<AccessToken | string | null | undefined> | AccessToken | string | null | undefined;

type Token = Promise<AccessToken | undefined>;

/** Where requests get their token; with a refused token as argument, a fresh one. */
export type TokenSource = (refused?: string) => Token;

/** Makes a source in which all that were refused with the same token share one refresh. `memory` is in milliseconds. */
export const createTokenSource = (getAccessToken: GetAccessToken, memory: number): TokenSource => {
  let refresh: { refused: string; at: number; token: Token } | undefined;

  const ask = async (fresh: boolean): Token => {
    const given = await getAccessToken({ fresh });
    return typeof given === 'string' ? { token: given } : (given ?? undefined);
  };

  return async (refused) => {
    if (refused === undefined) return ask(false);
    const now = Date.now();
    // No answer to a request with the old token can come later than a timeout after the first.
    if (refresh?.refused !== refused || now - refresh.at > memory) {
      const token = ask(true);
      refresh = { refused, at: now, token };
      token.catch(() => {
        if (refresh?.token === token) refresh = undefined;
      });
    }
    return refresh.token;
  };
};
