import { type AccountClient, isStepUpRequired } from '@account-center/client';
import type { Query, QueryClient } from '@tanstack/react-query';
import type { AccountEvent } from './account-event.ts';
import { type AccountField, accountFields } from './field-access.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { type InitialAccount, seedAccount } from './initial-account.ts';
import type { LockReason } from './problem-codes.ts';
import { createQueryClient } from './query-client.ts';
import { queryKeys } from './query-keys.ts';
import { forgetEnd, leaveByEnd } from './session-departure.ts';
import { createStepUp, type StepUp, type StepUpRules } from './step-up.ts';
import { createTaskLink, type TaskLink } from './task-link.ts';
import { createTasks, type Tasks } from './tasks.ts';

/** What the host wants to be told. Every one may be left out. */
export type AccountListeners = {
  /** The user must sign in again. Called once until the next successful call. */
  readonly onReauthenticate?: (() => void) | undefined;
  /**
   * The user has signed this device out: the session is over and its tokens with it. Forget them and show what visitors
   * see. Without it, the page says that the session has ended.
   */
  readonly onSignedOut?: (() => void) | undefined;
  /** Something was changed, and the server has confirmed it. */
  readonly onEvent?: ((event: AccountEvent) => void) | undefined;
  /** Something failed; the user has been told. Called once for each failure. */
  readonly onError?: ((error: unknown) => void) | undefined;
};

/** A BCP 47 tag, while a language is chosen. */
export type ChosenLanguage = { locale?: string | undefined };

/** Everything behind the components of one account center: client, cache, step-up, and what was learned. */
export type AccountCore = {
  /** Tells one core from another. */
  readonly id: number;
  readonly client: AccountClient;
  readonly queryClient: QueryClient;
  readonly stepUp: StepUp;
  /** Whether the first screen was read by a server, which has drawn it then too. */
  readonly isPrefetched: boolean;
  /** Flows that can be opened from elsewhere on the page. */
  readonly tasks: Tasks;
  /** What the link by which the user came wants. */
  readonly link: TaskLink;
  /** The language that the user chose below the provider: codes are sent in it where the host gives none. */
  readonly chosen: ChosenLanguage;
  emit(event: AccountEvent): void;
  report(error: unknown): void;
  /** The session has ended: tells the host, once; a success in between allows the next. */
  reauthenticate(): void;
  /** The user has ended the session here: tells the host to forget it, and not to renew it. */
  signedOut(): void;
  /** Asks the host again, because the user wants it. */
  signInAgain(): void;
  /** True from a dead session until the next success. */
  sessionEnded(): boolean;
  /** A call with the user's token went through: the session is alive. */
  succeeded(): void;
  /** Remembers a refusal of the server that holds for a field from now on. */
  learn(field: AccountField, reason: LockReason): void;
  /** The server lets this app write nothing: everything is locked from now on, and nobody is asked to verify in vain. */
  forbid(refusal: unknown): void;
  learned(): Readonly<Partial<Record<AccountField, LockReason>>>;
  subscribe(listener: () => void): () => void;
  /**
   * Begins to follow the page: reads are done again on a return to the window and to the network, and those that are
   * locked as soon as the user has verified. Call the result to end that.
   */
  connect(): () => void;
  /** Forgets everything about the user, who has signed out, or whom another follows: then the page reads anew. */
  reset(next: 'nobody' | 'another'): void;
};

/** Options of `createAccountCore`. */
export type AccountCoreOptions = {
  readonly client: AccountClient;
  readonly queryClient?: QueryClient | undefined;
  /** Where the client looks for the language that was chosen. */
  readonly chosen?: ChosenLanguage | undefined;
  /** What a server has read. */
  readonly initial?: InitialAccount | undefined;
  /** Read at each use, so that a host may pass new rules at each render. */
  readonly rules?: (() => StepUpRules | undefined) | undefined;
  /** Whether the host can let the user sign in once more, as a proof. Read at each use. */
  readonly canSignInAgain?: (() => boolean) | undefined;
  /** Read at each call, so that a host may pass new functions at each render. */
  readonly listeners: () => AccountListeners;
};

const root = { queryKey: queryKeys.root };

/** The tenant's settings are the same for everybody. */
const isPersonal = ({ queryKey }: Query) => queryKey[1] !== queryKeys.settings[1];

/** Calls a function of the host. What it throws is the host's affair: it surfaces as an uncaught error and breaks nothing here. */
const tell = (call: () => void) => {
  try {
    call();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};

let lastId = 0;

/** Creates the core of one account center. It renders nothing. */
export const createAccountCore = ({
  client,
  queryClient = createQueryClient(),
  chosen = {},
  initial,
  rules,
  canSignInAgain,
  listeners,
}: AccountCoreOptions): AccountCore => {
  if (initial) seedAccount(queryClient, initial);
  const canVerify = () =>
    queryClient.getQueryData<{ hasSecurityVerificationMethod?: boolean }>(queryKeys.account)
      ?.hasSecurityVerificationMethod;
  const stepUp = createStepUp({ store: client.verification, rules, canVerify, canSignInAgain });
  const link = createTaskLink();
  const subscribers = new Set<() => void>();
  const reported = new WeakSet<object>();
  let learned: Readonly<Partial<Record<AccountField, LockReason>>> = {};
  let ended = false;

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
  const signInAgain = () => tell(() => listeners().onReauthenticate?.());

  lastId += 1;
  return {
    id: lastId,
    client,
    queryClient,
    stepUp,
    isPrefetched: initial !== undefined,
    tasks: createTasks(),
    link,
    chosen,
    emit(event) {
      link.happened(event.type);
      tell(() => listeners().onEvent?.(event));
    },
    report(error) {
      // Every component that reads the same thing meets the same error.
      if (typeof error === 'object' && error !== null) {
        if (reported.has(error)) return;
        reported.add(error);
      }
      tell(() => listeners().onError?.(error));
    },
    reauthenticate() {
      if (ended) return;
      const owner = queryClient.getQueryData<{ id?: string }>(queryKeys.account)?.id;
      if (owner) leaveByEnd(owner);
      setEnded(true);
      signInAgain();
    },
    signedOut() {
      // Ended first: a read that fails from now on must not send the user to sign in again.
      setEnded(true);
      forgetDrafts();
      forgetEnd();
      tell(() => listeners().onSignedOut?.());
    },
    signInAgain,
    sessionEnded: () => ended,
    succeeded() {
      // It was no end after all: nobody has left.
      if (ended) forgetEnd();
      setEnded(false);
    },
    learn(field, reason) {
      if (learned[field] !== reason) setLearned({ ...learned, [field]: reason });
    },
    forbid(refusal) {
      stepUp.forbid(refusal);
      const lock = 'third_party_client' satisfies LockReason;
      setLearned(Object.fromEntries(accountFields.map((field) => [field, lock])));
    },
    learned: () => learned,
    subscribe(listener) {
      subscribers.add(listener);
      return () => subscribers.delete(listener);
    },
    connect() {
      // Without a provider of its own nobody else tells the cache to listen.
      queryClient.mount();
      let last = stepUp.record()?.id;
      const leave = stepUp.subscribe(() => {
        const id = stepUp.record()?.id;
        if (id !== undefined && id !== last) {
          const isLocked = ({ state }: Query) => isStepUpRequired(state.error);
          void queryClient.refetchQueries({ ...root, type: 'active', predicate: isLocked });
        }
        last = id;
      });
      return () => {
        leave();
        queryClient.unmount();
      };
    },
    reset(next) {
      stepUp.reset();
      link.forget();
      // A session that has ended by itself brings the same user back, and what was typed is theirs alone.
      if (next === 'another' || !ended) {
        forgetDrafts();
        forgetEnd();
      }
      queryClient.removeQueries({ ...root, type: 'inactive', predicate: isPersonal });
      // What is on the screen must not show the former user for as long as it takes to read the next one.
      for (const query of queryClient.getQueryCache().findAll({ ...root, predicate: isPersonal })) {
        query.reset();
      }
      setLearned({});
      // Without a user, reads on a return to the window fail: the host knows and need not be told.
      setEnded(next === 'nobody');
      if (next === 'another') {
        void queryClient.refetchQueries({ ...root, type: 'active', predicate: isPersonal });
      }
    },
  };
};
