import {
  actionGuards,
  type ClientAction,
  isReauthenticationRequired,
  isStepUpRequired,
  type StepUpRecord,
  type VerificationStore,
} from '@account-center/client';
import { stopwatch } from '../../lib/stopwatch.ts';
import { StepUpCancelledError } from './step-up-errors.ts';
import {
  createStepUpRequests,
  type StepUpHandler,
  type StepUpPurpose,
  type StepUpRequest,
  type StepUpRequestOptions,
} from './step-up-requests.ts';
import {
  acceptsReauthentication,
  asksAlone,
  requiresStepUpFirst,
  type StepUpRules,
} from './step-up-rules.ts';

export { StepUpCancelledError, StepUpHandlerMissingError } from './step-up-errors.ts';
export type {
  StepUpHandler,
  StepUpMatter,
  StepUpPurpose,
  StepUpRequest,
} from './step-up-requests.ts';
export type { StepUpAction, StepUpMethod, StepUpRules } from './step-up-rules.ts';

/** Options of one guarded attempt. The signal ends the wait for the user, not an attempt that is on its way. */
export type GuardOptions = Omit<StepUpRequestOptions, 'alone'>;

/** Asks for step-up when the server or the host demands it, and repeats what was refused. */
export type StepUp = {
  /**
   * Runs an attempt. Refused for want of step-up, it asks the user and runs it once more.
   *
   * @throws {StepUpCancelledError} the user said no
   * @throws {StepUpHandlerMissingError} nothing is mounted that could ask
   */
  guard<Result>(
    action: ClientAction,
    attempt: () => Promise<Result>,
    options?: GuardOptions,
  ): Promise<Result>;
  /**
   * Asks the user to verify now. Callers that ask at the same time share one request, but for the gravest actions (the
   * deletion, and what `maxAge` gives no time): each of those asks for itself, after the others.
   */
  request(purpose: StepUpPurpose, options?: GuardOptions): Promise<StepUpRecord>;
  /** What waits for the user; with an answerer, only what that one is to show. A stable value between changes. */
  pending(answerer?: StepUpHandler): StepUpRequest | undefined;
  /** The live record, if there is one. */
  record(): StepUpRecord | undefined;
  /** The user verified: stores the record and lets everyone go on who waits for what is shown. */
  complete(record: StepUpRecord): void;
  /**
   * Begins an answer that takes time: the result is called with the record that comes of it.
   * It throws a `StepUpCancelledError` and drops the record when what was asked has ended since, or the user has changed.
   */
  beginVerification(): (record: StepUpRecord) => void;
  /** The user said no. */
  cancel(): void;
  /** The user could not be asked (a part of the page did not load): everyone who waits is told. */
  fail(error: unknown): void;
  /** This app may not let users verify: what waits ends with the refusal, and so does whatever asks from now on. */
  forbid(refusal: unknown): void;
  /** The refusal, once verifying is forbidden. A stable value between changes. */
  forbidden(): { readonly refusal: unknown } | undefined;
  /** Registers something that can ask the user; call the result when it is gone. */
  attach(answerer?: StepUpHandler): () => void;
  /** Ends what waits or is on its way, and forgets the record: on sign-out and for another user. */
  reset(): void;
  /** Told about every change of `pending()` and of the record. */
  subscribe(listener: () => void): () => void;
  /** The host's rules in force. */
  readonly rules: StepUpRules;
};

/** Options of `createStepUp`. */
export type StepUpOptions = {
  readonly store: VerificationStore;
  /** Read at each use, so that a host may change them. */
  readonly rules?: (() => StepUpRules | undefined) | undefined;
  /** Whether the user has a way to verify; `undefined` when it is not known. */
  readonly canVerify?: (() => boolean | undefined) | undefined;
  /** Whether the host can let the user sign in once more, as a proof for the backend. */
  readonly canReauthenticate?: (() => boolean) | undefined;
  readonly now?: () => number;
};

/** Ten minutes: Logto's records live that long from their creation, hard-coded. */
const recordLifetime = 600_000;

/** Creates the step-up of one signed-in user at a time. It renders nothing and knows no framework. */
export const createStepUp = ({
  store,
  rules = () => undefined,
  canVerify = () => undefined,
  canReauthenticate = () => false,
  now = Date.now,
}: StepUpOptions): StepUp => {
  const listeners = new Set<() => void>();
  const publish = () => {
    for (const listener of [...listeners]) listener();
  };
  const requests = createStepUpRequests({ now, onChange: publish });
  let forbidden: { readonly refusal: unknown } | undefined;
  let verified: { id: string; age: () => number } | undefined;
  /** Counts the users: what was begun under another number is none of the present one's business. */
  let user = 0;

  const age = (): number | undefined => {
    const record = store.current();
    if (!record) return undefined;
    if (verified?.id === record.id) return verified.age();
    return now() - (record.expiresAt - recordLifetime);
  };

  const isRuled = (action: ClientAction): boolean => {
    if (canVerify() === false) {
      // A first password and a first linked account are the way out for users who have no way to verify.
      if (actionGuards[action] === 'if-possible') return false;
      // Asked first, they would be asked again after each sign-in: only the backend can tell how long ago it was.
      if (acceptsReauthentication(action) && canReauthenticate()) return false;
    }
    return requiresStepUpFirst(rules() ?? {}, action, age());
  };

  const isAnswerable = (error: unknown): boolean =>
    isStepUpRequired(error) || (isReauthenticationRequired(error) && canReauthenticate());

  const cancel = () => requests.reject(new StepUpCancelledError());

  const accept = (record: StepUpRecord) => {
    verified = { id: record.id, age: stopwatch(now) };
    store.set(record);
  };
  const complete = (record: StepUpRecord) => {
    accept(record);
    requests.resolve(record);
  };
  const ask: StepUp['request'] = async (purpose, options) => {
    if (forbidden) throw forbidden.refusal;
    const alone = purpose !== 'extend' && asksAlone(rules() ?? {}, purpose);
    return requests.request(purpose, { ...options, alone });
  };

  return {
    get rules() {
      return rules() ?? {};
    },
    async guard(action, attempt, options = {}) {
      const own = user;
      const askUser = async () => {
        await ask(action, options);
        ensureWanted();
      };
      const ensureWanted = () => {
        if (own !== user || options.signal?.aborted) throw new StepUpCancelledError();
      };

      const isAlone = asksAlone(rules() ?? {}, action);
      const asked = isRuled(action);
      if (asked) await askUser();

      let used: string | undefined;
      let refusal: unknown;
      do {
        used = store.current()?.id;
        try {
          return await attempt();
        } catch (error) {
          if (!isAnswerable(error)) throw error;
          refusal = error;
        }
        ensureWanted();
        // Another action may have verified while this one was on its way: its record serves here too.
      } while (!isAlone && store.current() && store.current()?.id !== used);

      // A live record that was refused is dead to the server (revoked, or of another user).
      if (store.current()?.id === used) store.clear();
      // The record that the user has just made for this action was refused: another would be, too.
      if (asked) throw refusal;
      await askUser();
      return attempt();
    },
    request: ask,
    pending: requests.pending,
    record: () => store.current(),
    complete,
    beginVerification() {
      const own = user;
      const id = requests.pending()?.id;
      return (record) => {
        const isOver = id !== undefined && id !== requests.pending()?.id;
        if (own !== user || isOver) throw new StepUpCancelledError();
        // What asks for itself was not there yet when the user began to verify.
        if (id === undefined && requests.isAlone()) accept(record);
        else complete(record);
      };
    },
    cancel,
    fail: requests.refuseAll,
    forbid(refusal) {
      forbidden = { refusal };
      requests.refuseAll(refusal);
      publish();
    },
    forbidden: () => forbidden,
    attach: requests.attach,
    reset() {
      user += 1;
      verified = undefined;
      forbidden = undefined;
      store.clear();
      requests.refuseAll(new StepUpCancelledError());
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
