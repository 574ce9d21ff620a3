import type { Environment } from './environment.ts';

/** An answer of the Management API that is not 2xx. */
export class ManagementApiError extends Error {
  override readonly name = 'ManagementApiError';
  readonly status: number;
  constructor(request: string, status: number, body: string) {
    super(`${request}: HTTP ${status} ${body}`);
    this.status = status;
  }
}

/** Calls Logto's Management API. Rejects with a `ManagementApiError` for every answer that is not 2xx. */
export type ManagementApi = <Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
) => Promise<Answer>;

const tokenOf = async (environment: Environment): Promise<string> => {
  const { endpoint, clientId, clientSecret, resource } = environment;
  const response = await fetch(`${endpoint}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope: 'all' }),
  });
  if (!response.ok) throw new Error(`No token for the Management API: HTTP ${response.status}`);
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
};

/** Signs in to the Management API. The token is good for an hour. */
export const createManagementApi = async (environment: Environment): Promise<ManagementApi> => {
  const token = await tokenOf(environment);
  return async <Answer>(method: string, path: string, body?: object) => {
    const response = await fetch(`${environment.endpoint}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await response.text();
    if (!response.ok) throw new ManagementApiError(`${method} ${path}`, response.status, text);
    return (text ? JSON.parse(text) : undefined) as Answer;
  };
};
