'use client';
import type { GetAccessToken } from '@account-center/client';
import { Prompt, useLogto } from '@logto/react';
import { useInsertionEffect, useRef, useSyncExternalStore } from 'react';
import type { Reauthentication } from './core/reauthentication.ts';
import { forgetStoredAccount } from './core/stored-account.ts';
import { isRecent } from './lib/is-recent.ts';
import { logtoTokens } from './logto-tokens.ts';

export { accountScopes } from '@account-center/client';

/** Options of `useLogtoAccount`. */
export type LogtoAccountOptions = {
  /** The URL of the Logto server, the same as in the config of `LogtoProvider`. */
  readonly endpoint: string;
  /** The URL of the routes of `@account-center/server`, for example `/account-backend`. */
  readonly backend?: string | undefined;
  /**
   * Where users come back to after they had to sign in again: a redirect URI of the application whose page calls
   * `useHandleSignInCallback`. By default `/callback` of the page's origin.
   */
  readonly redirectUri?: string | undefined;
  /** Where users come back to after they signed out; the page's origin by default. Register it at the application. */
  readonly postSignOutRedirectUri?: string | undefined;
};

/** Props for `AccountProvider`. */
export type LogtoAccount = {
  readonly endpoint: string;
  readonly backend: string | undefined;
  /** The signed-in user's id, from the ID token; unknown until the first token was asked for. */
  readonly userId: string | undefined;
  readonly getAccessToken: GetAccessToken;
  readonly onReauthenticate: () => void;
  /** Lets users who have nothing to verify with sign in once more, as a proof for the backend. */
  readonly reauthentication: Reauthentication;
  /** Signs the user out, for the user button. */
  readonly onSignOut: () => void;
};

const lastSignInKey = 'account-center:last-sign-in';
const signInHelpsFor = 60_000;
const signOutTakes = 1000;

const hasJustSignedIn = (): boolean =>
  isRecent(Number(sessionStorage.getItem(lastSignInKey)), signInHelpsFor);

/**
 * Takes the account from the `LogtoProvider` above: spread the result on `<AccountProvider>`. The config of
 * `LogtoProvider` needs `scopes: [...accountScopes]`.
 *
 * Render the account center while `useLogto().isAuthenticated` is true, and never hide it while `isLoading` is: the SDK
 * is "loading" during each call for a token, and a page that shows a spinner then would drop what the user has typed.
 *
 * When the session has ended, users are sent to sign in and come back to the page that they were on; when that does not
 * help, the account center says so and leaves the next sign-in to them.
 */
export const useLogtoAccount = (options: LogtoAccountOptions): LogtoAccount => {
  const { endpoint, backend, redirectUri, postSignOutRedirectUri } = options;
  const logto = useLogto();
  const { signIn, getIdToken } = logto;
  const tokens = logtoTokens(endpoint);
  // Before the effects of what is inside, which ask for the first token.
  useInsertionEffect(() => tokens.attach(logto), [tokens, logto]);
  const userId = useSyncExternalStore(tokens.subscribe, tokens.userId, () => undefined);
  const wasAsked = useRef(false);

  const thereAndBack = () => {
    const { origin, href } = window.location;
    return { redirectUri: redirectUri ?? `${origin}/callback`, postRedirectUri: href };
  };

  const reauthenticate = async () => {
    // The first call comes by itself, every further one is a click of the user's.
    const isByItself = !wasAsked.current;
    wasAsked.current = true;
    if (isByItself) {
      // After a sign-in that did not help, another one would send users round in circles.
      if (hasJustSignedIn()) return;
      // Signing out revokes the tokens before it leaves the page: whoever is on the way out is not called back.
      await new Promise((resolve) => setTimeout(resolve, signOutTakes));
      if (!(await getIdToken())) return;
    }
    sessionStorage.setItem(lastSignInKey, String(Date.now()));
    // No prompt: a session that is still alive at Logto lets the user straight through.
    await signIn(thereAndBack());
  };

  const reauthenticateWithPrompt = async () => {
    await signIn({
      ...thereAndBack(),
      // Without the consent Logto gives no refresh token, and the session would end within the hour.
      prompt: [Prompt.Login, Prompt.Consent],
      // The login makes any age do; asking for one is what puts `auth_time` into the ID token.
      extraParams: { max_age: '300' },
    });
    // The SDK keeps its failures to itself. A sign-in that was begun has cleared the tokens.
    if (await getIdToken()) throw new Error('The sign-in could not be begun.');
  };

  return {
    endpoint,
    backend,
    userId,
    getAccessToken: tokens.get,
    reauthentication: { getIdToken, signIn: reauthenticateWithPrompt },
    onReauthenticate: () => void reauthenticate(),
    onSignOut: () => {
      forgetStoredAccount();
      void logto.signOut(postSignOutRedirectUri ?? `${window.location.origin}/`);
    },
  };
};
