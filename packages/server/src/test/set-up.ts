import { createAccountClient } from '@account-center/client';
import {
  createFakeLogto,
  type FakeLogto,
  fullUser,
  RECORDER_SPA_ID,
  type Scenario,
} from '@account-center/mocks';
import type { AccountBackendOptions } from '../account-backend-options.ts';
import { type ConnectionInfo, createAccountBackend } from '../create-account-backend.ts';
import type { BackendLogEntry } from '../log-entry.ts';
import { expectDocumented } from './documented.ts';
import { BACKEND, type Got } from './got.ts';

/** What a request of the tests is made of; a body that is no text is sent as JSON. */
export type Asked = {
  readonly token?: string | undefined;
  readonly record?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
};

/** Shows a password to Logto and gets a step-up record for it. */
export const verify = async (
  logto: FakeLogto,
  token: string,
  password: string,
): Promise<string> => {
  const client = createAccountClient({
    endpoint: logto.endpoint,
    getAccessToken: () => token,
    fetch: (url, init) => logto.fetch(url, init),
  });
  return (await client.verifications.password({ password })).id;
};

/** A backend on a fake Logto, a user who is signed in, and the means to ask it anything. */
export const setUp = async (
  options: Partial<AccountBackendOptions> = {},
  scenario: Scenario = fullUser,
) => {
  const logto = createFakeLogto();
  const signedIn = await scenario(logto);
  const errors: unknown[] = [];
  const log: BackendLogEntry[] = [];
  const all: AccountBackendOptions = {
    endpoint: logto.endpoint,
    ...logto.state.tenant.current.management,
    allowedClientIds: [RECORDER_SPA_ID],
    fetch: (url, init) => logto.fetch(url, init),
    now: () => logto.clock.now(),
    log: (entry) => log.push(entry),
    onError: (error) => errors.push(error),
    timeout: 1000,
    ...options,
  };
  const backend = createAccountBackend(all);
  const { user, accessToken, password = '' } = signedIn;

  const request = (method: string, path: string, asked: Asked = {}): Request => {
    const { token = accessToken, record, body, headers } = asked;
    const hasBody = body !== undefined;
    return new Request(BACKEND + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(record && { 'logto-verification-id': record }),
        ...(hasBody && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(hasBody && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };

  const send = async (asked: Request, from?: ConnectionInfo): Promise<Got> => {
    const response = await backend(asked, from);
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    const got: Got = { status: response.status, body, headers: response.headers };
    expectDocumented(asked, got);
    return got;
  };

  return {
    logto,
    user,
    accessToken,
    backend,
    /** What the backend was made with, to make another instance of it. */
    options: all,
    errors,
    log,
    request,
    send,
    /** A fresh step-up record of the user, or of another one. */
    stepUp: async (token = accessToken, secret = password) => {
      const record = await verify(logto, token, secret);
      const told = { token, body: { recordId: record } };
      await backend(request('POST', '/verification', told));
      return record;
    },
    ask: (method: string, path: string, asked: Asked = {}) =>
      send(request(method, path, asked), asked.address ? { address: asked.address } : {}),
    /** Status and code of an answer: what most refusals are recognized by. */
    outcome: async (method: string, path: string, asked: Asked = {}) => {
      const { status, body } = await send(request(method, path, asked));
      return [status, (body as { code?: string } | null)?.code];
    },
    /** Everything that the user has to lose. */
    remains: () => ({
      isThere: logto.state.users.find(user.id) !== undefined,
      tokens: user.personalAccessTokens.map(({ name }) => name),
    }),
    /** What the Management API was asked, as `METHOD path below the user`. */
    managed: () =>
      logto.requests.flatMap(({ method, path }) => {
        const [, rest] = /^\/api\/users\/[^/]+(.*)$/.exec(path) ?? [];
        return rest === undefined ? [] : [`${method} ${rest}`];
      }),
  };
};

/** The means that {@link setUp} gives. */
export type Rig = Awaited<ReturnType<typeof setUp>>;
