import type { ClientAction, StepUpRecord } from '@account-center/client';
import { StepUpCancelledError, StepUpHandlerMissingError } from './step-up-errors.ts';

/** What a request for step-up is about: an action of the client, or the user's own wish to verify ahead of time. */
export type StepUpPurpose = ClientAction | 'extend';

/** One of the actions that wait for the user. */
export type StepUpMatter = {
  readonly purpose: StepUpPurpose;
  /** The social provider that it is about: its key in `account.identities`. */
  readonly provider?: string | undefined;
};

/** A request that waits for the user. `since` is in milliseconds since the epoch. */
export type StepUpRequest = StepUpMatter & {
  readonly id: number;
  readonly since: number;
  /** All that goes on once the user has verified, each once, beginning with what the request itself names. */
  readonly matters: readonly StepUpMatter[];
};

/** Something mounted that can ask the user. A `fallback` is asked only when there is nothing else. */
export type StepUpHandler = { readonly fallback: boolean };

/** Options of one request. */
export type StepUpRequestOptions = {
  /** Aborted when the caller no longer waits. */
  readonly signal?: AbortSignal | undefined;
  /** The social provider that it is about, so that the user can be told. */
  readonly provider?: string | undefined;
  /** Joins no request: what the user verifies for something else does not count for it. Others may join its own. */
  readonly alone?: boolean | undefined;
};

/** The requests that wait for the user, one shown at a time, and who shows it. */
export type StepUpRequests = {
  request(purpose: StepUpPurpose, options?: StepUpRequestOptions): Promise<StepUpRecord>;
  /** What waits; with an answerer, only what that one is to show. A stable value between changes. */
  pending(answerer?: StepUpHandler): StepUpRequest | undefined;
  /** Lets everyone who waits for what is shown go on. */
  resolve(record: StepUpRecord): void;
  /** Whether something waits for what is shown that joins nothing. */
  isAlone(): boolean;
  /** Tells everyone who waits for what is shown that it came to nothing. */
  reject(error: unknown): void;
  /** Tells everyone who waits, also for what would be shown next. */
  refuseAll(error: unknown): void;
  attach(answerer?: StepUpHandler): () => void;
};

type Caller = { readonly matter: StepUpMatter; readonly alone: boolean };

type PendingRequest = {
  /** The latest value; a new one when what it says changes. */
  request: StepUpRequest;
  handler: StepUpHandler | undefined;
  readonly callers: Set<Caller>;
  readonly promise: Promise<StepUpRecord>;
  readonly resolve: (record: StepUpRecord) => void;
  readonly reject: (error: unknown) => void;
};

/** Options of `createStepUpRequests`. */
export type StepUpRequestsOptions = {
  readonly now: () => number;
  /** Told about every change of `pending()`. */
  readonly onChange: () => void;
};

const isSame = (one: StepUpMatter, other: StepUpMatter): boolean =>
  one.purpose === other.purpose && one.provider === other.provider;

/** Each once. */
const mattersOf = (callers: Iterable<Caller>): readonly StepUpMatter[] =>
  [...callers]
    .map(({ matter }) => matter)
    .filter((matter, index, all) => all.findIndex((other) => isSame(matter, other)) === index);

const hasAlone = ({ callers }: PendingRequest): boolean => [...callers].some(({ alone }) => alone);

/**
 * Creates the queue: callers that ask at the same time share a request, but for those that join none, which wait for
 * their turn. One answerer shows the first of the queue.
 */
export const createStepUpRequests = ({ now, onChange }: StepUpRequestsOptions): StepUpRequests => {
  const answerers: StepUpHandler[] = [];
  const queue: PendingRequest[] = [];
  let count = 0;

  // The last that was mounted lies on top of the others: in a dialog of the host, say.
  const chosen = () => answerers.filter(({ fallback }) => !fallback).at(-1) ?? answerers.at(-1);

  const settle = (
    settled: PendingRequest | undefined,
    finish: (waiting: PendingRequest) => void,
  ) => {
    if (!settled) return;
    queue.splice(queue.indexOf(settled), 1);
    const [next] = queue;
    if (next) next.handler = chosen();
    finish(settled);
    onChange();
  };
  const refuse = (error: unknown) => settle(queue[0], ({ reject }) => reject(error));
  const refuseAll = (error: unknown) => {
    while (queue.length > 0) refuse(error);
  };

  const open = (matter: StepUpMatter): PendingRequest => {
    count += 1;
    const opened: PendingRequest = {
      request: { ...matter, id: count, since: now(), matters: [matter] },
      handler: chosen(),
      callers: new Set(),
      ...withResolvers<StepUpRecord>(),
    };
    // Everyone who waits has a handler of their own; the shared promise itself needs none.
    opened.promise.catch(() => undefined);
    queue.push(opened);
    return opened;
  };

  /** Says again what everyone waits for. */
  const name = (named: PendingRequest) => {
    const matters = mattersOf(named.callers);
    const [first] = matters;
    const former = named.request.matters;
    const isNews =
      matters.length !== former.length ||
      matters.some((matter, index) => !isSame(matter, former[index] ?? matter));
    if (!first || !isNews) return;
    const { id, since } = named.request;
    named.request = { ...first, id, since, matters };
    onChange();
  };

  const leave = (left: PendingRequest, caller: Caller) => {
    left.callers.delete(caller);
    if (!queue.includes(left)) return;
    if (left.callers.size > 0) return name(left);
    settle(left, ({ reject }) => reject(new StepUpCancelledError()));
  };

  return {
    async request(purpose, { signal, provider, alone = false } = {}) {
      if (signal?.aborted) throw new StepUpCancelledError();
      if (answerers.length === 0) throw new StepUpHandlerMissingError();
      const matter: StepUpMatter = provider === undefined ? { purpose } : { purpose, provider };
      const caller: Caller = { matter, alone };
      const shared = alone ? undefined : (queue.find((one) => !hasAlone(one)) ?? queue[0]);
      const joined = shared ?? open(matter);
      joined.callers.add(caller);
      if (shared) name(joined);
      else onChange();
      if (!signal) return joined.promise;
      const { promise: aborted, reject } = withResolvers<never>();
      const onAbort = () => {
        leave(joined, caller);
        reject(new StepUpCancelledError());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await Promise.race([joined.promise, aborted]);
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
    pending(answerer) {
      const [first] = queue;
      return answerer === undefined || first?.handler === answerer ? first?.request : undefined;
    },
    resolve: (record) => settle(queue[0], ({ resolve }) => resolve(record)),
    isAlone: () => queue[0] !== undefined && hasAlone(queue[0]),
    reject: refuse,
    refuseAll,
    attach(answerer = { fallback: false }) {
      answerers.push(answerer);
      const [first] = queue;
      if (first && !first.handler) {
        first.handler = answerer;
        onChange();
      }
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        answerers.splice(answerers.indexOf(answerer), 1);
        const [left] = queue;
        if (left?.handler === answerer) {
          left.handler = chosen();
          onChange();
        }
        // A component that is mounted again at once (strict mode, a moved tree) keeps the request.
        setTimeout(() => {
          if (answerers.length === 0) refuseAll(new StepUpHandlerMissingError());
        });
      };
    },
  };
};

const withResolvers = <Value>() => {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
};
