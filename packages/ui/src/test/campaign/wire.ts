import { AsyncLocalStorage } from 'node:async_hooks';
import type { SecretKeeper } from './secret-keeper.ts';

/** A press of a user: in which tab, for whose account, and its number among all. */
export type Press = {
  readonly tab: string;
  readonly owner: string | undefined;
  readonly number: number;
  /** How many requests there had been before. */
  readonly at: number;
};

/** Whose press a request comes of: it is followed through everything that the press has started. */
export const presses = new AsyncLocalStorage<Press>();

/** The request on behalf of which a host's server sends others. */
export const passedOn = new AsyncLocalStorage<WireEntry>();

/** A request as it left a tab. */
export type WireEntry = {
  readonly tab: string;
  readonly request: string;
  readonly press: Press | undefined;
  /** The user in whose name the server saw it; a proxy may refuse to pass it on. */
  user: string | undefined;
  readonly record: string | undefined;
  /** Its place among all requests. */
  readonly number: number;
  /** 0 as long as there is no answer, and for good when it never reached the server. */
  status: number;
};

/**
 * What goes wrong with a request:
 *
 * - `offline`: it does not reach the server
 * - `busy`, `limited`: 503, 429 with `Retry-After`
 * - `cut`: the server acts, its answer breaks off
 * - `silent`: the server acts, its answer comes when it is released
 */
export type Trouble = 'offline' | 'busy' | 'limited' | 'cut' | 'silent';

type Plan = {
  readonly fits: (entry: WireEntry) => boolean;
  readonly trouble: Trouble;
  left: number;
};

/** Where a tab's requests go, and in whose name. */
export type Destination = {
  readonly user: string | undefined;
  readonly answer: () => Promise<Response>;
};

/** The wire between the tabs and the server: it tells what went over it, and can be disturbed. */
export type Wire = {
  readonly entries: WireEntry[];
  /** Disturbs the next requests that fit. */
  disturb(trouble: Trouble, fits: (entry: WireEntry) => boolean, times?: number): void;
  /** The place among all requests of the one that has made a record. */
  madeAt(record: string | undefined): number | undefined;
  /** Lets the answers come that were held back. */
  release(): void;
  /** The server's clock, if pages may read it in the answers; browsers hide it from other origins. */
  date: (() => number) | undefined;
  /** Called before a request leaves: something happens in this very moment. */
  onLeave: ((entry: WireEntry) => void) | undefined;
  fetchOf(
    tab: string,
    destination: (url: string, init: RequestInit) => Destination,
  ): (url: string, init: RequestInit) => Promise<Response>;
};

const refused = (status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ message: 'Not now.' }), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

const cutOff = (response: Response) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"'));
        controller.error(new TypeError('terminated'));
      },
    }),
    // A body is what breaks off; an answer that has none is given one.
    { status: response.status === 204 ? 200 : response.status, headers: response.headers },
  );

/** Strings a wire. What looks like a secret on it is told to the keeper. */
export const createWire = (keeper: SecretKeeper): Wire => {
  const entries: WireEntry[] = [];
  const plans: Plan[] = [];
  let held: Array<() => void> = [];
  const made = new Map<string, number>();

  const wire: Wire = {
    entries,
    date: undefined,
    onLeave: undefined,
    disturb: (trouble, fits, times = 1) => void plans.push({ trouble, fits, left: times }),
    madeAt: (record) => (record === undefined ? undefined : made.get(record)),
    release() {
      for (const go of held) go();
      held = [];
    },
    fetchOf: (tab, destination) => async (url, init) => {
      const { pathname } = new URL(url, 'http://app.test');
      const headers = new Headers(init.headers);
      const { signal } = init;
      signal?.throwIfAborted();
      const draft = {
        tab,
        request: `${init.method ?? 'GET'} ${pathname.replace(/^\/proxy/, '')}`,
        press: presses.getStore(),
        record: headers.get('logto-verification-id') ?? undefined,
        number: entries.length,
        status: 0,
      };
      wire.onLeave?.({ ...draft, user: undefined });
      const { user, answer } = destination(url, init);
      const entry: WireEntry = { ...draft, user };
      entries.push(entry);
      keeper.learn(headers, init.body);
      const plan = plans.find(({ fits, left }) => left > 0 && fits(entry));
      if (plan) plan.left -= 1;
      const trouble = plan?.trouble;
      if (trouble === 'offline') throw new TypeError('Failed to fetch');
      if (trouble === 'busy' || trouble === 'limited') {
        entry.status = trouble === 'busy' ? 503 : 429;
        return refused(entry.status, trouble === 'limited' ? { 'retry-after': '1' } : {});
      }
      const response = await passedOn.run(entry, answer);
      entry.status = response.status;
      const text = await response.clone().text();
      keeper.learnAnswer(entry.request, text);
      const [, record] = /"verificationRecordId":"([^"]+)"/.exec(text) ?? [];
      if (record && !made.has(record)) made.set(record, entry.number);
      if (wire.date) response.headers.set('date', new Date(wire.date()).toUTCString());
      if (trouble === 'cut') return cutOff(response);
      if (trouble === 'silent') {
        await new Promise<void>((resolve, reject) => {
          held.push(resolve);
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
      }
      return response;
    },
  };
  return wire;
};
