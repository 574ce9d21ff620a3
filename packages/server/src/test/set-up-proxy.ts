import { createAccountClient } from '@account-center/client';
import {
  createFakeLogto,
  type FakeLogto,
  fullUser,
  RECORDER_SPA_ID,
  type Scenario,
} from '@account-center/mocks';
import type { BackendLogEntry } from '../log-entry.ts';
import type { AccountProxyOptions } from '../proxy/account-proxy-options.ts';
import { createAccountProxy } from '../proxy/create-account-proxy.ts';

/** Where the app of the tests is. */
export const APP = 'https://app.example.com';

/** What went to Logto: the request as it left the proxy. */
export type Sent = { readonly url: string; readonly method: string; readonly headers: Headers };

/** What a page sends along with every request of its own. */
export const ofPage = {
  origin: APP,
  'sec-fetch-site': 'same-origin',
  'x-account-center': '1',
  cookie: 'session=of-alice',
  'user-agent': 'Browser/1',
};

/** A proxy before a fake Logto, a user whose session it has, and the means to ask it anything. */
export const setUpProxy = async (
  options: Partial<AccountProxyOptions> & { readonly answer?: FakeLogto['fetch'] } = {},
  scenario: Scenario = fullUser,
  tenant: Parameters<Scenario>[1] = undefined,
) => {
  const logto = createFakeLogto();
  const signedIn = await scenario(logto, tenant);
  const errors: unknown[] = [];
  const log: BackendLogEntry[] = [];
  const sent: Sent[] = [];
  const { answer = (url, init) => logto.fetch(url, init), ...rest } = options;
  const proxy = createAccountProxy({
    endpoint: logto.endpoint,
    ...logto.state.tenant.current.management,
    allowedClientIds: [RECORDER_SPA_ID],
    appOrigins: [APP],
    getAccessToken: ({ headers }) =>
      headers.get('cookie') === ofPage.cookie ? signedIn.accessToken : undefined,
    fetch: (url, init) => {
      sent.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers) });
      return answer(url, init);
    },
    now: () => logto.clock.now(),
    log: (entry) => log.push(entry),
    onError: (error) => errors.push(error),
    timeout: 1000,
    ...rest,
  });

  /** Sends a request as it is; headers with `null` are left out of those of a page. */
  const raw = (
    method: string,
    path: string,
    {
      headers = {},
      ...init
    }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string | null> } = {},
  ): Promise<Response> => {
    const all = new Headers();
    for (const [name, value] of Object.entries({ ...ofPage, ...headers })) {
      if (value !== null) all.set(name, value);
    }
    return proxy(new Request(APP + path, { ...init, method, headers: all }));
  };

  const client = createAccountClient({
    endpoint: `${APP}/api/account`,
    backend: `${APP}/api/account/backend`,
    getAccessToken: null,
    fetch: (url, init) =>
      proxy(
        new Request(url, {
          ...init,
          headers: {
            cookie: ofPage.cookie,
            'sec-fetch-site': 'same-origin',
            'user-agent': ofPage['user-agent'],
            ...(init.method !== 'GET' && { origin: APP }),
            ...(init.headers as Record<string, string>),
          },
        }),
      ),
  });

  return {
    logto,
    ...signedIn,
    proxy,
    client,
    raw,
    sent,
    errors,
    log,
    /** Status and code of an answer. */
    outcome: async (answering: Promise<Response>) => {
      const response = await answering;
      const text = await response.text();
      return [response.status, text === '' ? undefined : JSON.parse(text).code];
    },
  };
};
