import { type AccountClient, isStepUpRequired, type TenantSettings } from '@account-center/client';
import type { QueryClient } from '@tanstack/react-query';
import type { AccountEvent } from './account-event.ts';
import type { AccountField } from './field-access.ts';
import type { LockReason } from './problem-codes.ts';
import { createQueryClient } from './query-client.ts';
import { createStepUp, type StepUp, type StepUpRules } from './step-up.ts';
import { createTasks, type Tasks } from './tasks.ts';

/** What the host wants to be told. Every one may be left out. */
export type AccountListeners = {
  /** The user must sign in again. Called once until the next successful call. */
  readonly onReauthenticate?: (() => void) | undefined;
  /** Something was changed, and the server has confirmed it. */
  readonly onEvent?: ((event: AccountEvent) => void) | undefined;
  /** Something failed; the user has been told. */
  readonly onError?: ((error: unknown) => void) | undefined;
};

/** Everything behind the components of one account center: client, cache, step-up, and what was learned. */
export type AccountCore = {
  readonly client: AccountClient;
  readonly queryClient: QueryClient;
  readonly stepUp: StepUp;
  /** Flows that can be opened from elsewhere on the page. */
  readonly tasks: Tasks;
  /** Settings that the host passed in; they win over those of the server. */
  readonly settings: TenantSettings | undefined;
  emit(event: AccountEvent): void;
  report(error: unknown): void;
  /** The session has ended: tells the host, once; a success in between allows the next. */
  reauthenticate(): void;
  /** Asks the host again, because the user wants it. */
  signInAgain(): void;
  /** True from a dead session until the next success. */
  sessionEnded(): boolean;
  succeeded(): void;
  /** Remembers a refusal of the server that holds for a field from now on. */
  learn(field: AccountField, reason: LockReason): void;
  learned(): Readonly<Partial<Record<AccountField, LockReason>>>;
  subscribe(listener: () => void): () => void;
  /** Forgets everything about the user: on sign-out and for another user. */
  reset(): void;
};

/** Options of `createAccountCore`. */
export type AccountCoreOptions = {
  readonly client: AccountClient;
  readonly queryClient?: QueryClient | undefined;
  readonly settings?: TenantSettings | undefined;
  readonly stepUp?: StepUpRules | undefined;
  /** Read at each call, so that a host may pass new functions at each render. */
  readonly listeners: () => AccountListeners;
};

/** Creates the core of one account center. It renders nothing. */
export const createAccountCore = ({
  client,
  queryClient = createQueryClient(),
  settings,
  stepUp: rules,
  listeners,
}: AccountCoreOptions): AccountCore => {
  const stepUp = createStepUp({ store: client.verification, rules });
  const subscribers = new Set<() => void>();
  let learned: Readonly<Partial<Record<AccountField, LockReason>>> = {};
  let ended = false;

  // Reads that were refused for want of step-up open by themselves once the user has verified.
  let lastRecord = stepUp.record()?.id;
  stepUp.subscribe(() => {
    const record = stepUp.record()?.id;
    if (record && record !== lastRecord) {
      void queryClient.refetchQueries({ predicate: ({ state }) => isStepUpRequired(state.error) });
    }
    lastRecord = record;
  });

  const publish = () => {
    for (const subscriber of [...subscribers]) subscriber();
  };
  const setLearned = (next: typeof learned) => {
    learned = next;
    publish();
  };
  const setEnded = (next: boolean) => {
    if (next === ended) return;
    ended = next;
    publish();
  };

  return {
    client,
    queryClient,
    stepUp,
    tasks: createTasks(),
    settings,
    emit: (event) => listeners().onEvent?.(event),
    report: (error) => listeners().onError?.(error),
    reauthenticate() {
      if (ended) return;
      setEnded(true);
      listeners().onReauthenticate?.();
    },
    signInAgain: () => listeners().onReauthenticate?.(),
    sessionEnded: () => ended,
    succeeded: () => setEnded(false),
    learn(field, reason) {
      if (learned[field] !== reason) setLearned({ ...learned, [field]: reason });
    },
    learned: () => learned,
    subscribe(listener) {
      subscribers.add(listener);
      return () => subscribers.delete(listener);
    },
    reset() {
      stepUp.reset();
      queryClient.removeQueries({ queryKey: ['account-center'] });
      setLearned({});
      setEnded(false);
    },
  };
};
