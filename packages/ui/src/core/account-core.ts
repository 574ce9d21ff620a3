import {
  type Account,
  type AccountClient,
  isStepUpRequired,
  isUserChanged,
  serverNow,
} from '@account-center/client';
import type { Query, QueryClient } from '@tanstack/react-query';
import { setServerTime } from '../lib/server-time.ts';
import type { AccountEvent } from './account-event.ts';
import { type AccountField, accountFields } from './field-access.ts';
import { createFlows, type Flows } from './flows/flows.ts';
import { type InitialAccount, seedAccount } from './initial-account.ts';
import { followPageReturn } from './page-return.ts';
import { toProblem } from './problem.ts';
import type { LockReason } from './problem-codes.ts';
import { createQueryClient } from './query-client.ts';
import { queryKeys } from './query-keys.ts';
import { createStepUp, type StepUp, type StepUpRules } from './step-up/step-up.ts';
import {
  forgetFormerUser,
  forgetSessionEnd,
  forgetStoredAccount,
  isOnTrip,
  keepStoredAccountOf,
  leaveForSession,
  takeSessionReturn,
} from './stored-account.ts';
import { createTaskLink, type TaskLink } from './task-link.ts';

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
  readonly flows: Flows;
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
  requestReauthentication(): void;
  /** True from a dead session until the next success. */
  sessionEnded(): boolean;
  /** A call with the user's token went through: the session is alive. */
  succeeded(): void;
  /** Remembers a refusal of the server that holds for a field from now on. */
  recordRestriction(field: AccountField, reason: LockReason): void;
  /** The server lets this app write nothing: everything is locked from now on, and no one is asked to verify in vain. */
  forbid(refusal: unknown): void;
  restrictions(): Readonly<Partial<Record<AccountField, LockReason>>>;
  /** The user who has signed in again after the session had ended, so that the page can say so. */
  returned(): string | undefined;
  subscribe(listener: () => void): () => void;
  /**
   * Begins to follow the page: reads are done again on a return to the window and to the network, and those that are
   * locked as soon as the user has verified. Call the result to end that.
   */
  connect(): () => void;
  /**
   * Forgets everything about the user, who has signed out, or whom another follows: then the page begins again. `userId`
   * names the other one, if that is known.
   */
  reset(next: 'signed-out' | 'another', userId?: string): void;
  /** Counts the users. What was begun under another number is none of the present one's business. */
  turn(): number;
  /** The id of the user for whom the page was made, or whom a reset has named. */
  owner(): string | undefined;
  /** False after a sign-out: there is no one to read for. */
  hasUser(): boolean;
  /** Whether one user has followed another on this page, and has not been told yet. It is told once. */
  takeUserChange(): boolean;
};

/** Options of `createAccountCore`. */
export type AccountCoreOptions = {
  readonly client: AccountClient;
  readonly queryClient?: QueryClient | undefined;
  /** Where the client looks for the language that was chosen. */
  readonly chosen?: ChosenLanguage | undefined;
  /** The id of the user for whom this is. */
  readonly userId?: string | undefined;
  /** What is this core's alone goes with it. */
  readonly owns?: { readonly cache: boolean; readonly record: boolean } | undefined;
  /** What a server has read. */
  readonly initial?: InitialAccount | undefined;
  /** Read at each use, so that a host may pass new rules at each render. */
  readonly rules?: (() => StepUpRules | undefined) | undefined;
  /** Whether the host can let the user sign in once more, as a proof. Read at each use. */
  readonly canReauthenticate?: (() => boolean) | undefined;
  /** Read at each call, so that a host may pass new functions at each render. */
  readonly listeners: () => AccountListeners;
};

const root = { queryKey: queryKeys.root };

/** The tenant's settings are the same for everyone. */
const isPersonal = ({ queryKey }: Query) => queryKey[1] !== queryKeys.settings[1];

/** Calls a function of the host. What it throws is the host's affair: it surfaces as an uncaught error and breaks nothing here. */
const callHost = (call: () => void) => {
  try {
    call();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};

const accountIn = (cache: QueryClient) => cache.getQueryData<Account>(queryKeys.account);

let lastId = 0;

/** How many cores are shown: what is stored goes with the last of them. */
let shown = 0;

/** Creates the core of one account center. It renders nothing. */
export const createAccountCore = ({
  client,
  queryClient = createQueryClient(),
  chosen = {},
  userId,
  owns = { cache: false, record: false },
  initial,
  rules,
  canReauthenticate,
  listeners,
}: AccountCoreOptions): AccountCore => {
  setServerTime(serverNow);
  const personal = { ...root, predicate: isPersonal };
  const expected = userId ?? initial?.account?.id;
  const cached = accountIn(queryClient)?.id;
  // A cache of the host's may hold the account of a user who has gone.
  if (expected !== undefined && cached !== undefined && cached !== expected) {
    queryClient.removeQueries(personal);
  }
  if (initial) seedAccount(queryClient, initial);
  let owner = expected ?? cached;
  if (owner !== undefined) client.user.bind(owner);
  const canVerify = () => accountIn(queryClient)?.hasSecurityVerificationMethod;
  const stepUp = createStepUp({ store: client.verification, rules, canVerify, canReauthenticate });
  const link = createTaskLink();
  const subscribers = new Set<() => void>();
  const reported = new WeakSet<object>();
  let learned: Readonly<Partial<Record<AccountField, LockReason>>> = {};
  let ended = false;
  let turn = 0;
  let hasUser = true;
  let hasChanged = false;
  /** The user who is known to be here, by an answer of the server. */
  let confirmed: string | undefined;
  /** The user who is back after the session had ended. */
  let returned: string | undefined;
  let connections = 0;

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
  const signInAgain = () => {
    // With no one known since the page was loaded, whatever is stored is of a user who has gone.
    if (confirmed !== undefined) leaveForSession(confirmed);
    else if (!isOnTrip()) forgetFormerUser();
    callHost(() => listeners().onReauthenticate?.());
  };

  const reset: AccountCore['reset'] = (next, nextUser) => {
    hasChanged = next === 'another' && hasUser;
    hasUser = next === 'another';
    owner = nextUser;
    confirmed = undefined;
    turn += 1;
    if (nextUser === undefined || client.user.id() !== nextUser) client.user.change(nextUser);
    returned = undefined;
    stepUp.reset();
    tasks.abandon();
    link.forget();
    // A session that has ended by itself brings the same user back, and what was typed is theirs alone.
    if (nextUser !== undefined) keepStoredAccountOf(nextUser);
    else if (!(next === 'signed-out' && ended && isOnTrip())) forgetStoredAccount();
    queryClient.removeQueries({ ...personal, type: 'inactive' });
    // What is on the screen must not show the former user for as long as it takes to read the next one.
    for (const query of queryClient.getQueryCache().findAll(personal)) query.reset();
    learned = {};
    // Without a user, reads on a return to the window fail: the host knows and need not be told.
    ended = next === 'signed-out';
    // What is below begins again by this, and reads what it shows.
    publish();
  };

  /** Nothing of this core is on the page any more. */
  const leave = () => {
    if (owns.record) client.verification.clear();
    if (owns.cache) queryClient.clear();
    if (shown === 0 && !isOnTrip()) forgetFormerUser();
  };

  /** The page is back as it was left: whose session is it now? */
  const checkSession = async () => {
    if (ended) return;
    try {
      await client.account.get();
      void queryClient.invalidateQueries(personal);
    } catch (error) {
      // Another user was found here, and has reset the page by that.
      if (isUserChanged(error)) return;
      const isOver = toProblem(error)?.kind === 'session';
      // Who cannot be asked is not taken to be the same user.
      reset(isOver ? 'signed-out' : 'another', undefined);
      if (isOver) signInAgain();
    }
  };
  const tasks = createFlows();
  lastId += 1;
  return {
    id: lastId,
    client,
    queryClient,
    stepUp,
    isPrefetched: initial !== undefined,
    flows: tasks,
    link,
    chosen,
    emit(event) {
      link.happened(event.type);
      callHost(() => listeners().onEvent?.(event));
    },
    report(error) {
      // Every component that reads the same thing meets the same error.
      if (typeof error === 'object' && error !== null) {
        if (reported.has(error)) return;
        reported.add(error);
      }
      callHost(() => listeners().onError?.(error));
    },
    reauthenticate() {
      if (ended) return;
      setEnded(true);
      signInAgain();
    },
    signedOut() {
      // Forgotten first: a read that fails from now on must not send the user to sign in again.
      reset('signed-out', undefined);
      forgetStoredAccount();
      callHost(() => listeners().onSignedOut?.());
    },
    requestReauthentication: signInAgain,
    sessionEnded: () => ended,
    succeeded() {
      const id = client.user.id();
      if (id !== undefined && id !== confirmed) {
        confirmed = id;
        if (takeSessionReturn(id)) {
          returned = id;
          publish();
        }
        keepStoredAccountOf(id);
      }
      // It was no end after all: no one has left.
      if (ended) forgetSessionEnd();
      setEnded(false);
    },
    recordRestriction(field, reason) {
      if (learned[field] !== reason) setLearned({ ...learned, [field]: reason });
    },
    forbid(refusal) {
      stepUp.forbid(refusal);
      const lock = 'third_party_client' satisfies LockReason;
      setLearned(Object.fromEntries(accountFields.map((field) => [field, lock])));
    },
    restrictions: () => learned,
    returned: () => returned,
    subscribe(listener) {
      subscribers.add(listener);
      return () => subscribers.delete(listener);
    },
    connect() {
      // Without a provider of its own no one else tells the cache to listen.
      queryClient.mount();
      connections += 1;
      shown += 1;
      let last = stepUp.record()?.id;
      const leaveUser = client.user.subscribe((found) => reset('another', found));
      const leaveStepUp = stepUp.subscribe(() => {
        const id = stepUp.record()?.id;
        if (id !== undefined && id !== last) {
          const isLocked = ({ state }: Query) => isStepUpRequired(state.error);
          void queryClient.refetchQueries({ ...root, type: 'active', predicate: isLocked });
        }
        last = id;
      });
      const leavePage = followPageReturn(checkSession);
      return () => {
        leaveUser();
        leaveStepUp();
        leavePage();
        queryClient.unmount();
        connections -= 1;
        shown -= 1;
        // A tree that is mounted again at once (strict mode, a moved tree) stays.
        setTimeout(() => {
          if (connections === 0) leave();
        });
      };
    },
    reset,
    turn: () => turn,
    owner: () => owner,
    hasUser: () => hasUser,
    takeUserChange() {
      const has = hasChanged;
      hasChanged = false;
      return has;
    },
  };
};
