import { BackendError } from '../backend-error.ts';
import { hashText } from '../hash-text.ts';
import type { Fetch } from '../logto/fetch-logto.ts';
import { forwardRequest, type ProxiedResponse } from './forward.ts';

/** Whose a token is; or what Logto answered in place of that. */
export type TokenUser =
  | { readonly subject: string; readonly answer?: undefined }
  | { readonly subject?: undefined; readonly answer: ProxiedResponse };

/** Knows whose the tokens of sessions are. */
export type TokenUsers = {
  /** Asks Logto, once for each token and minute. */
  of(token: string): Promise<TokenUser>;
  /** Learns whose a token is from the answer to a request for the account. */
  learn(token: string, account: ProxiedResponse): Promise<string | undefined>;
};

/** What {@link createTokenUsers} asks with. */
export type TokenUsersOptions = {
  /** Without a trailing slash. */
  readonly endpoint: string;
  readonly fetch: Fetch;
  /** In milliseconds. */
  readonly timeout: number;
  readonly now: () => number;
};

const keptFor = 60_000;
const keptAtMost = 10_000;

const idIn = ({ status, text }: ProxiedResponse): string | undefined => {
  if (status !== 200) return undefined;
  try {
    const { id } = Object(JSON.parse(text)) as { readonly id?: unknown };
    return typeof id === 'string' && id !== '' ? id : undefined;
  } catch {
    return undefined;
  }
};

/** Makes the memory of whose tokens are. It holds hashes of them, for a minute. */
export const createTokenUsers = (options: TokenUsersOptions): TokenUsers => {
  const { endpoint, fetch, timeout, now } = options;
  const known = new Map<string, { readonly subject: string; readonly until: number }>();
  const asking = new Map<string, Promise<TokenUser>>();

  const keep = (key: string, subject: string) => {
    known.delete(key);
    known.set(key, { subject, until: now() + keptFor });
    // The oldest stand first.
    for (const [old, { until }] of known) {
      if (until > now() && known.size <= keptAtMost) break;
      known.delete(old);
    }
  };

  const ask = async (key: string, token: string): Promise<TokenUser> => {
    const answer = await forwardRequest(fetch, {
      method: 'GET',
      url: `${endpoint}/api/my-account`,
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      body: { content: null },
      timeout,
      // Others may wait for the same answer.
      clientSignal: new AbortController().signal,
    });
    const subject = idIn(answer);
    if (subject !== undefined) {
      keep(key, subject);
      return { subject };
    }
    if (answer.status === 200) {
      throw new BackendError('backend.logto_unexpected', { reason: 'no_account_id' });
    }
    return { answer };
  };

  return {
    async of(token) {
      const key = await hashText(token);
      const found = known.get(key);
      if (found && found.until > now()) return { subject: found.subject };
      const pending =
        asking.get(key) ??
        ask(key, token).finally(() => {
          asking.delete(key);
        });
      asking.set(key, pending);
      return pending;
    },
    async learn(token, account) {
      const subject = idIn(account);
      if (subject !== undefined) keep(await hashText(token), subject);
      return subject;
    },
  };
};
