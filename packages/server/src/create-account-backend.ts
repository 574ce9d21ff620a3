import { createAllowedOrigins } from './allowed-origins.ts';
import { answerRequest } from './answer-request.ts';
import { settingsRoute } from './routes/settings.ts';

/** Options of {@link createAccountBackend}. */
export type AccountBackendOptions = {
  /** The URL of the Logto server, for example `https://auth.example.com`. */
  readonly endpoint: string;
  /** The path that the routes are below, as browsers see it; `/account-backend` by default, empty for the root. */
  readonly basePath?: string | undefined;
  /** Origins of pages elsewhere that may call, for example `https://app.example.com`. None by default. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** How long Logto's settings are kept before it is asked again; 60 by default, 0 to ask every time. */
  readonly cacheSeconds?: number | undefined;
  /** How long Logto may take, in milliseconds; 5,000 by default. */
  readonly timeout?: number | undefined;
  /** In place of the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Told of every failure, for the host's log. Nothing of it is answered to browsers. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** The clock, in milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
};

/** Answers a request to the backend. Never rejects. */
export type AccountBackend = (request: Request) => Promise<Response>;

const checkedEndpoint = (endpoint: string): string => {
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return endpoint;
  throw new TypeError(`endpoint: "${endpoint}" is not an http(s) URL`);
};

/**
 * Makes the handler of the routes that a browser cannot do without a server: `GET <basePath>/settings`. It takes and
 * gives web-standard requests and responses; `toNodeHandler` fits it into Node's servers.
 *
 * @throws TypeError for an endpoint or an origin that is none
 */
export const createAccountBackend = (options: AccountBackendOptions): AccountBackend => {
  const { basePath = '/account-backend', cacheSeconds = 60, timeout = 5000 } = options;
  const { onError, now, allowedOrigins } = options;
  const routes = [
    settingsRoute({
      endpoint: checkedEndpoint(options.endpoint),
      fetch: options.fetch ?? ((url, init) => fetch(url, init)),
      cacheSeconds,
      timeout,
      onError,
      now,
    }),
  ];
  const table = {
    basePath: basePath.replace(/\/+$/, ''),
    routes,
    origins: createAllowedOrigins(allowedOrigins),
    onError,
  };
  return (request) => answerRequest(request, table);
};
