import * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';
import { type ClientCredentials, formHeaders } from './basic-credentials.ts';
import { type FetchLogto, unexpectedResponse } from './fetch-logto.ts';

/** Where the tokens of our own application come from. */
export type ManagementTokens = {
  /** A token that will live a while. Callers at the same time share one request. */
  get(): Promise<string>;
  /** Forgets this token, which Logto has refused. One that has come in its place meanwhile stays. */
  drop(token: string): void;
};

/** What {@link createManagementTokens} needs. */
export type ManagementTokensOptions = {
  readonly ask: FetchLogto;
  readonly credentials: ClientCredentials;
  /** The indicator of the Management API. */
  readonly resource: string;
  readonly now: () => number;
};

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/** A token is not used in its last minute: it must live until its request has arrived. */
const margin = 60_000;

/** Makes the source of tokens for the Management API. A token is full power over the tenant: it stays in here. */
export const createManagementTokens = ({
  ask,
  credentials,
  resource,
  now,
}: ManagementTokensOptions): ManagementTokens => {
  let known: { token: string; until: number } | undefined;
  let pending: Promise<string> | undefined;

  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    resource,
    scope: 'all',
  }).toString();

  const fetchToken = async (): Promise<string> => {
    const question = { method: 'POST', headers: formHeaders(credentials), body } as const;
    const answer = await ask('/oidc/token', question);
    if (answer.status === 401 || answer.status === 400) {
      throw new BackendError('backend.credential_refused', {
        reason: answer.code ?? 'token_endpoint',
      });
    }
    const parsed = tokenAnswer.safeParse(answer.body);
    if (answer.status !== 200 || !parsed.success) throw unexpectedResponse(answer);
    const { access_token: token, expires_in: seconds } = parsed.data;
    known = { token, until: now() + seconds * 1000 - margin };
    return token;
  };

  return {
    async get() {
      if (known && now() < known.until) return known.token;
      pending ??= fetchToken().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    drop(token) {
      if (known?.token === token) known = undefined;
    },
  };
};
