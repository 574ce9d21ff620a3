import type { ClientAction, StepUpRecord } from '@account-center/client';
import { StepUpCancelledError, StepUpUnansweredError } from './step-up-errors.ts';

/** What a request for step-up is about: an action of the client, or the user's own wish to verify ahead of time. */
export type StepUpPurpose = ClientAction | 'extend';

/** A request that waits for the user. `since` is in milliseconds since the epoch. */
export type StepUpRequest = {
  readonly id: number;
  readonly purpose: StepUpPurpose;
  readonly since: number;
};

/** Something mounted that can ask the user. A `fallback` is asked only when there is nothing else. */
export type StepUpAnswerer = { readonly fallback: boolean };

/** Options of one request. */
export type AskOptions = {
  /** Aborted when the caller no longer waits. */
  readonly signal?: AbortSignal | undefined;
};

/** The one request that may wait for the user, and who shows it. */
export type StepUpRequests = {
  ask(purpose: StepUpPurpose, options?: AskOptions): Promise<StepUpRecord>;
  /** What waits; with an answerer, only what that one is to show. A stable value between changes. */
  pending(answerer?: StepUpAnswerer): StepUpRequest | undefined;
  /** Lets everyone who waits go on. */
  grant(record: StepUpRecord): void;
  /** Tells everyone who waits that it came to nothing. */
  refuse(error: unknown): void;
  attach(answerer?: StepUpAnswerer): () => void;
};

type Waiting = {
  /** The latest value; a new one when what it says changes. */
  request: StepUpRequest;
  answerer: StepUpAnswerer | undefined;
  readonly callers: Set<{ readonly purpose: StepUpPurpose }>;
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

/** Creates the queue of one: callers that ask at the same time share a request, one answerer shows it. */
export const createStepUpRequests = ({ now, onChange }: StepUpRequestsOptions): StepUpRequests => {
  const answerers: StepUpAnswerer[] = [];
  let waiting: Waiting | undefined;
  let count = 0;

  // The last that was mounted lies on top of the others: in a dialog of the host, say.
  const chosen = () => answerers.filter(({ fallback }) => !fallback).at(-1) ?? answerers.at(-1);

  const settle = (finish: (waiting: Waiting) => void) => {
    if (!waiting) return;
    const settled = waiting;
    waiting = undefined;
    finish(settled);
    onChange();
  };
  const refuse = (error: unknown) => settle(({ reject }) => reject(error));

  const open = (purpose: StepUpPurpose): Waiting => {
    count += 1;
    waiting = {
      request: { id: count, purpose, since: now() },
      answerer: chosen(),
      callers: new Set(),
      ...withResolvers<StepUpRecord>(),
    };
    // Everyone who waits has a handler of their own; the shared promise itself needs none.
    waiting.promise.catch(() => undefined);
    onChange();
    return waiting;
  };

  const leave = (left: Waiting, caller: { readonly purpose: StepUpPurpose }) => {
    left.callers.delete(caller);
    if (left !== waiting) return;
    const [first] = left.callers;
    if (!first) return refuse(new StepUpCancelledError());
    if (first.purpose === left.request.purpose) return;
    left.request = { ...left.request, purpose: first.purpose };
    onChange();
  };

  return {
    async ask(purpose, { signal } = {}) {
      if (signal?.aborted) throw new StepUpCancelledError();
      if (answerers.length === 0) throw new StepUpUnansweredError();
      const joined = waiting ?? open(purpose);
      const caller = { purpose };
      joined.callers.add(caller);
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
    pending: (answerer) =>
      answerer === undefined || waiting?.answerer === answerer ? waiting?.request : undefined,
    grant: (record) => settle(({ resolve }) => resolve(record)),
    refuse,
    attach(answerer = { fallback: false }) {
      answerers.push(answerer);
      if (waiting && !waiting.answerer) {
        waiting.answerer = answerer;
        onChange();
      }
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        answerers.splice(answerers.indexOf(answerer), 1);
        if (waiting?.answerer === answerer) {
          waiting.answerer = chosen();
          onChange();
        }
        // A component that is mounted again at once (strict mode, a moved tree) keeps the request.
        setTimeout(() => {
          if (answerers.length === 0) refuse(new StepUpUnansweredError());
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
