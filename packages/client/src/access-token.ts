/** Gives the access token of the signed-in user, or nothing when nobody is signed in. */
export type GetAccessToken = (options: {
  /** True after the server has refused the last token: the host must not answer from its cache. */
  fresh: boolean;
}) => Promise<string | null | undefined> | string | null | undefined;

type Token = Promise<string | null | undefined>;

/** Where requests get their token; with a refused token as argument, a fresh one. */
export type TokenSource = (refused?: string) => Token;

/** Makes a source in which all that were refused with the same token share one refresh. `memory` is in milliseconds. */
export const createTokenSource = (getAccessToken: GetAccessToken, memory: number): TokenSource => {
  let refresh: { refused: string; at: number; token: Token } | undefined;

  return async (refused) => {
    if (refused === undefined) return getAccessToken({ fresh: false });
    const now = Date.now();
    // No answer to a request with the old token can come later than a timeout after the first.
    if (refresh?.refused !== refused || now - refresh.at > memory) {
      const token = (async () => getAccessToken({ fresh: true }))();
      refresh = { refused, at: now, token };
      token.catch(() => {
        if (refresh?.token === token) refresh = undefined;
      });
    }
    return refresh.token;
  };
};
