import type { AccountBackendOptions } from '../account-backend-options.ts';
import type { SessionToken } from './session-token.ts';

/** Options of `createAccountProxy`: its own, and those of the backend that it has in it. */
export type AccountProxyOptions = Omit<
  AccountBackendOptions,
  'allowedOrigins' | 'allowReauthentication'
> & {
  /**
   * The origins of the host's own pages as browsers see them, for example `https://app.example.com`. The proxy answers to
   * pages of the origin that it is on; what that origin is called is not asked of the request, which may lie.
   */
  readonly appOrigins: readonly string[];
  /**
   * The user's opaque access token from the session that the host keeps, best with the user's id:
   * `{ token, userId }`. With `@logto/next`, without a resource.
   */
  readonly getAccessToken: SessionToken;
  /** The path that the proxy is below, as browsers see it; `/api/account` by default. The backend is at `/backend` below. */
  readonly basePath?: string | undefined;
  /** Whether the tokens of social and enterprise providers, which are secrets, may be read by the page; `false` by default. */
  readonly providerTokens?: boolean | undefined;
  /** How much a body may have, in bytes: 65,536 of JSON and 20 MiB (which is Logto's limit too) of a picture by default. */
  readonly bodyLimits?: { readonly json?: number; readonly file?: number } | undefined;
  /** How long an upload may take, in milliseconds, 1,000 to 3,600,000; 60,000 by default. */
  readonly uploadTimeout?: number | undefined;
};
