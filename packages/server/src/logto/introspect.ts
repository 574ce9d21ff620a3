import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { isSameText } from '../is-same-text.ts';
import { type ClientCredentials, formHeaders } from './basic-credentials.ts';
import { type FetchLogto, unexpectedResponse } from './fetch-logto.ts';

/** The user behind a request, as Logto vouches for it. */
export type Caller = {
  /** The user's id. */
  readonly subject: string;
  /** The application that the token was issued to; it is on the host's list. */
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** The access token itself, for questions in the user's name. */
  readonly token: string;
};

/** Asks Logto who a token belongs to. */
export type Introspect = (token: string) => Promise<Caller>;

/** What {@link createIntrospect} decides by. */
export type IntrospectOptions = {
  readonly ask: FetchLogto;
  readonly credentials: ClientCredentials;
  readonly allowedClientIds: readonly string[];
};

const opaqueToken = /^[\w~+/-]{16,512}=*$/;

const liveToken = z.object({
  active: z.literal(true),
  // Refresh tokens are active too, but have no type.
  token_type: z.literal('Bearer'),
  // Goes into paths: nothing that could climb out of them.
  sub: z.string().check(z.regex(/^[\w-]{1,128}$/)),
  client_id: z.string(),
  scope: z.optional(z.string()),
});

const invalid = (reason: string) => new BackendError('backend.invalid_token', { reason });

const isListed = async (list: readonly string[], clientId: string): Promise<boolean> => {
  const matches = await Promise.all(list.map((candidate) => isSameText(candidate, clientId)));
  return matches.includes(true);
};

/**
 * Makes the check of access tokens: opaque, live, of a user, with `openid`, issued to an application on the list.
 * Nothing of it is remembered: a token that was revoked is refused at once.
 */
export const createIntrospect = ({
  ask,
  credentials,
  allowedClientIds,
}: IntrospectOptions): Introspect => {
  const headers = formHeaders(credentials);
  return async (token) => {
    // A JWT has dots: it is meant for another resource, and Logto would not introspect it.
    if (!opaqueToken.test(token)) throw invalid('not_opaque');
    const form = new URLSearchParams({ token, token_type_hint: 'access_token' });
    const body = form.toString();
    const answer = await ask('/oidc/token/introspection', { method: 'POST', headers, body });
    if (answer.status === 401) throw new BackendError('backend.credential_refused');
    if (answer.status === 400) throw invalid('not_introspectable');
    if (answer.status !== 200) throw unexpectedResponse(answer);
    const live = liveToken.safeParse(answer.body);
    if (!live.success) throw invalid('not_a_live_user_token');
    const { sub: subject, client_id: clientId, scope = '' } = live.data;
    if (!(await isListed(allowedClientIds, clientId))) {
      throw new BackendError('backend.client_not_allowed', { reason: clientId });
    }
    const scopes = new Set(scope.split(' '));
    if (!scopes.has('openid')) {
      throw new BackendError('backend.scope_missing', { data: { scope: 'openid' } });
    }
    return { subject, clientId, scopes, token };
  };
};
