import type { Application, OidcStore } from '../state/oidc-store.ts';
import { OidcError } from './oidc-error.ts';

type Credentials = { id: string; secret?: string };

const formDecode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

const basicCredentials = (header: string): Credentials => {
  try {
    const [id = '', ...secret] = atob(header.slice('Basic '.length)).split(':');
    return { id: formDecode(id), secret: formDecode(secret.join(':')) };
  } catch {
    throw new OidcError('invalid_request', 'invalid authorization header value format');
  }
};

const credentialsOf = (authorization: string | undefined, form: URLSearchParams): Credentials => {
  if (authorization?.startsWith('Basic ')) return basicCredentials(authorization);
  const id = form.get('client_id');
  const secret = form.get('client_secret');
  if (!id) throw new OidcError('invalid_request', 'no client authentication mechanism provided');
  return { id, ...(secret !== null && { secret }) };
};

/** Whether an application keeps a secret, so that its id alone proves nothing. */
export const isConfidential = ({ type }: Application): boolean =>
  type === 'MachineToMachine' || type === 'Traditional';

/**
 * The application that a request to the token, introspection or revocation endpoint comes from:
 * HTTP Basic, a secret in the form, or the bare id of a public one. Throws `invalid_client`.
 */
export const authenticateClient = (
  oidc: OidcStore,
  authorization: string | undefined,
  form: URLSearchParams,
): Application => {
  const { id, secret } = credentialsOf(authorization, form);
  const application = oidc.findApplication(id);
  if (!application) throw new OidcError('invalid_client', 'client is invalid');
  if (isConfidential(application) && (!application.secret || application.secret !== secret)) {
    throw new OidcError('invalid_client', 'client authentication failed');
  }
  return application;
};
