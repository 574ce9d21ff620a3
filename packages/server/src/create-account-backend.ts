import type { AccountBackendOptions } from './account-backend-options.ts';
import type { BackendContext } from './backend-context.ts';
import { createManagementServices } from './create-management-services.ts';
import { createAllowedOrigins } from './http/allowed-origins.ts';
import { handleRequest } from './http/handle-request.ts';
import { directFetch } from './logto/fetch-logto.ts';
import { createSettingsSource } from './logto/settings-source.ts';
import { checkBackendOptions } from './options/check-backend-options.ts';
import { quietly } from './quietly.ts';
import { routeTable } from './route-table.ts';

/** What the host's server knows of a request beside the request itself. */
export type ConnectionInfo = {
  /** The network address of the caller, which limits are counted by. */
  readonly address?: string | undefined;
};

/** Answers a request to the backend. Never rejects. */
export type AccountBackend = (request: Request, from?: ConnectionInfo) => Promise<Response>;

/**
 * Makes the handler of all that a browser cannot or must not do: read the tenant's settings from another origin, manage
 * personal access tokens, delete the account. It takes and gives web-standard requests and responses; `toNodeHandler` fits it
 * into Node's servers. Without the credential of a machine-to-machine application it answers the settings alone.
 *
 * @throws TypeError for options that make no sense
 */
export const createAccountBackend = (options: AccountBackendOptions): AccountBackend => {
  checkBackendOptions(options);
  const { basePath = '/account-backend', cacheSeconds = 60, timeout = 5000 } = options;
  const { now = Date.now, limits = {}, addressOf, maxTokenLifetime } = options;
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const onError = quietly(options.onError);
  const given = options.fetch;
  const fetchDirectly = directFetch(given ?? ((url, init) => fetch(url, init)));
  const tools = { endpoint, fetch: fetchDirectly, timeout, now, onError };
  const deletionMaxAge = (options.deletionMaxAge ?? 60) * 1000;
  const trusted = createManagementServices(options, { ...tools, deletionMaxAge });
  const features = {
    tokens: trusted !== undefined && options.tokens !== false,
    deletion: trusted !== undefined && options.deletion !== false,
  };
  const context: BackendContext = {
    origins: createAllowedOrigins(options.allowedOrigins),
    settings: createSettingsSource({
      ...tools,
      cacheSeconds,
      backend: {
        ...features,
        reauthentication: trusted !== undefined && Boolean(options.allowReauthentication),
        ...(maxTokenLifetime !== undefined && { maxTokenLifetime }),
      },
    }),
    services: trusted,
    features,
    limits: {
      perAddress: limits.perAddress ?? { requests: 300, seconds: 60 },
      perSubject: limits.perSubject ?? { requests: 60, seconds: 60 },
    },
    deletionMaxAge,
    options: { ...options, endpoint },
    timeout,
    onError,
    now,
  };
  const table = {
    basePath: basePath.replace(/\/+$/, ''),
    routes: routeTable,
    context,
    log: quietly(options.log),
  };
  return (request, from = {}) =>
    handleRequest(request, table, () =>
      addressOf ? (addressOf(request) ?? undefined) : from.address,
    );
};
