import {
  type ClientAction,
  isStepUpRequired,
  type StepUpRecord,
  type VerificationStore,
} from '@account-center/client';

/** A way in which Logto lets a user step up. Source: CONTRACT 2.2 of the Account API. */
export type StepUpMethod = 'password' | 'email' | 'phone';

/** What a request for step-up is about: an action of the client, or the user's own wish to verify ahead of time. */
export type StepUpPurpose = ClientAction | 'extend';

/**
 * The host's rules on top of the server's. The server's own demands always hold; these add to them.
 *
 * - `before`: actions that ask for step-up although the server would not.
 * - `maxAge`: seconds since the verification after which an action asks again; `0` asks every time.
 * - `methods`: the ways that are offered; the others are hidden.
 */
export type StepUpRules = {
  readonly before?: readonly ClientAction[];
  readonly maxAge?: Readonly<Partial<Record<ClientAction, number>>>;
  readonly methods?: readonly StepUpMethod[];
};

/** A request that waits for the user. `since` is in milliseconds since the epoch. */
export type StepUpRequest = {
  readonly id: number;
  readonly purpose: StepUpPurpose;
  readonly since: number;
};

/** The user closed the dialog, signed out, or the waiting caller went away. Nothing was changed and nothing is to be shown. */
export class StepUpCancelledError extends Error {
  override readonly name = 'StepUpCancelledError';
  constructor() {
    super('The verification was cancelled.');
  }
}

/** Nothing is mounted that could ask the user. Render `<AccountRoot>` or answer `useStepUp()` yourself. */
export class StepUpUnansweredError extends Error {
  override readonly name = 'StepUpUnansweredError';
  constructor() {
    super(
      'Step-up verification is needed, but nothing that could ask for it is mounted. Render <AccountRoot> around the component, or answer the request with useStepUp().',
    );
  }
}

/** Options of one guarded attempt. */
export type GuardOptions = { readonly signal?: AbortSignal | undefined };

/** Asks for step-up when the server or the host demands it, and repeats what was refused. */
export type StepUp = {
  /**
   * Runs an attempt. Refused for want of step-up, it asks the user and runs it once more.
   *
   * @throws {StepUpCancelledError} the user said no
   * @throws {StepUpUnansweredError} nothing is mounted that could ask
   */
  guard<Result>(
    action: ClientAction,
    attempt: () => Promise<Result>,
    options?: GuardOptions,
  ): Promise<Result>;
  /** Asks the user to verify now. Callers that ask at the same time share one request. */
  ask(purpose: StepUpPurpose, options?: GuardOptions): Promise<StepUpRecord>;
  /** The request that waits for the user, if one does. A stable value between changes. */
  pending(): StepUpRequest | undefined;
  /** The live record, if there is one. */
  record(): StepUpRecord | undefined;
  /** The user verified: stores the record and lets everyone who waits go on. */
  complete(record: StepUpRecord): void;
  /** The user said no. */
  cancel(): void;
  /** The user could not be asked (a part of the page did not load): everyone who waits is told. */
  fail(error: unknown): void;
  /** Registers something that can ask the user; call the result when it is gone. */
  attach(): () => void;
  /** Ends what waits and forgets the record: on sign-out and for another user. */
  reset(): void;
  /** Told about every change of `pending()` and of the record. */
  subscribe(listener: () => void): () => void;
  /** True when a rule of the host concerns the action, whatever the server demands. */
  isRuled(action: ClientAction): boolean;
  /** The host's rules. */
  readonly rules: StepUpRules;
};

type Waiting = StepUpRequest & {
  readonly promise: Promise<StepUpRecord>;
  readonly resolve: (record: StepUpRecord) => void;
  readonly reject: (error: unknown) => void;
  callers: number;
};

/** Options of `createStepUp`. */
export type StepUpOptions = {
  readonly store: VerificationStore;
  readonly rules?: StepUpRules | undefined;
  readonly now?: () => number;
};

/** Ten minutes: Logto's records live that long from their creation, hard-coded. */
const recordLifetime = 600_000;

/** Creates the step-up of one signed-in user. It renders nothing and knows no framework. */
export const createStepUp = ({ store, rules = {}, now = Date.now }: StepUpOptions): StepUp => {
  const listeners = new Set<() => void>();
  let waiting: Waiting | undefined;
  let snapshot: StepUpRequest | undefined;
  let verified: { id: string; at: number } | undefined;
  let attached = 0;
  let count = 0;

  const publish = () => {
    snapshot = waiting && { id: waiting.id, purpose: waiting.purpose, since: waiting.since };
    for (const listener of [...listeners]) listener();
  };

  const settle = (finish: (request: Waiting) => void) => {
    const request = waiting;
    if (!request) return;
    waiting = undefined;
    finish(request);
    publish();
  };

  const cancel = () => settle((request) => request.reject(new StepUpCancelledError()));

  const open = (purpose: StepUpPurpose): Waiting => {
    const { promise, resolve, reject } = withResolvers<StepUpRecord>();
    count += 1;
    const request: Waiting = {
      id: count,
      purpose,
      since: now(),
      promise,
      resolve,
      reject,
      callers: 0,
    };
    // Everyone who waits has a handler of their own; the shared promise itself needs none.
    promise.catch(() => undefined);
    waiting = request;
    publish();
    return request;
  };

  const ask = async (purpose: StepUpPurpose, { signal }: GuardOptions = {}) => {
    signal?.throwIfAborted();
    if (attached === 0) throw new StepUpUnansweredError();
    const request = waiting ?? open(purpose);
    request.callers += 1;
    if (!signal) return request.promise;
    const { promise: aborted, reject } = withResolvers<never>();
    const leave = () => {
      request.callers -= 1;
      if (request.callers === 0 && waiting === request) cancel();
      reject(new StepUpCancelledError());
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([request.promise, aborted]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  };

  const ageOf = (record: StepUpRecord): number =>
    now() - (verified?.id === record.id ? verified.at : record.expiresAt - recordLifetime);

  const askedByHost = (action: ClientAction): boolean => {
    const maxAge = rules.maxAge?.[action];
    const record = store.current();
    if (maxAge === 0) return true;
    if (maxAge !== undefined) return !record || ageOf(record) > maxAge * 1000;
    return !record && (rules.before?.includes(action) ?? false);
  };

  return {
    rules,
    ask,
    cancel,
    fail: (error) => settle((request) => request.reject(error)),
    isRuled: (action) =>
      rules.maxAge?.[action] !== undefined || (rules.before?.includes(action) ?? false),
    async guard(action, attempt, options = {}) {
      if (askedByHost(action)) await ask(action, options);
      const unlessRefused = async () => {
        try {
          return { result: await attempt() };
        } catch (error) {
          if (isStepUpRequired(error)) return undefined;
          throw error;
        }
      };

      const usedFirst = store.current()?.id;
      const first = await unlessRefused();
      if (first) return first.result;

      // Another action may have verified while this one was on its way: its record serves here too.
      const current = store.current()?.id;
      if (current && current !== usedFirst) {
        const silent = await unlessRefused();
        if (silent) return silent.result;
      }
      // A live record that was refused is dead to the server (revoked, or of another user).
      const dead = current ?? usedFirst;
      if (dead && store.current()?.id === dead) store.clear();
      await ask(action, options);
      return attempt();
    },
    pending: () => snapshot,
    record: () => store.current(),
    complete(record) {
      store.set(record);
      verified = { id: record.id, at: now() };
      if (waiting) settle((request) => request.resolve(record));
      else publish();
    },
    attach() {
      attached += 1;
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        attached -= 1;
        // A component that is mounted again at once (strict mode, a moved tree) keeps the request.
        setTimeout(() => {
          if (attached === 0) settle((request) => request.reject(new StepUpUnansweredError()));
        });
      };
    },
    reset() {
      verified = undefined;
      store.clear();
      cancel();
    },
    subscribe(listener) {
      listeners.add(listener);
      const leaveStore = store.subscribe(listener);
      return () => {
        listeners.delete(listener);
        leaveStore();
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
