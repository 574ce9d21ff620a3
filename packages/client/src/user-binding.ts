import type { AccountClient } from './account-client.ts';
import { UserChangedError } from './errors.ts';

/** The user whom a client acts for. Every call belongs to the user for whom it was begun. */
export type AccountUser = {
  /** The user's id; unknown until it was given, or learned from the first token or answer that tells it. */
  id: () => string | undefined;
  /** Names the user, as long as no one is known. */
  bind: (id: string) => void;
  /**
   * Ends what was begun so far: it rejects with a `UserChangedError`, uploads and reads at once. What begins from now on
   * is for that user or, without an id, for the first who shows up.
   */
  change: (id?: string) => void;
  /**
   * The client for the present user alone: once it has gone on to another, each further call rejects. For what takes
   * several calls, the later of which must not be done in the name of whoever has come meanwhile.
   */
  client: () => AccountClient;
  /** Told when a token or an answer turns out to be another user's, with that user's id if it is known. */
  subscribe: (listener: (found: string | undefined) => void) => () => void;
};

/** For whom a call was begun. */
export type CallUser = {
  readonly turn: number;
  readonly id: string | undefined;
  /** Aborted when the client acts for someone else. */
  readonly left: AbortSignal;
};

/** A call as far as it matters whose it is. */
export type OwnedCall = { readonly action: string; readonly user: CallUser };

/** What requests ask about users and tokens. */
export type UserBinding = Omit<AccountUser, 'client'> & {
  /** To be called when a call begins, before it waits for anything. */
  begin: () => CallUser;
  /** For whom a call is, as far as that is known by now. */
  wanted: (user: CallUser) => string | undefined;
  /** Whose a token is, if that is known. */
  subjectOf: (token: string) => string | undefined;
  /** Remembers whose a token is. */
  tell: (token: string, subject: string) => void;
  /**
   * The token of the first answer to a user who is not known; `undefined` as long as there was no answer.
   */
  first: () => string | undefined;
  /** A call with this token was answered. */
  answered: (token: string) => void;
  hasAnswer: () => boolean;
  /** Throws when the client acts for someone else by now. */
  ensure: (call: OwnedCall) => void;
  /** Binds the client to the user of a call, or throws when the call is someone else's. */
  admit: (call: OwnedCall, subject: string) => void;
  /** The error of a call that is another user's; tells those who listen. */
  mismatch: (call: OwnedCall, found: string | undefined) => UserChangedError;
};

/** So many tokens are remembered with their users; a page has two or three. */
const remembered = 16;

const changed = ({ action }: OwnedCall) =>
  new UserChangedError(`${action}: the signed-in user has changed`, { action });

/** Makes the binding of a client. */
export const createUserBinding = (
  given: string | (() => string | undefined) | undefined,
): UserBinding => {
  const listeners = new Set<(found: string | undefined) => void>();
  const subjects = new Map<string, string>();
  let known = typeof given === 'string' ? given : undefined;
  let turn = 0;
  let leaving = new AbortController();
  let first: string | undefined;

  const id = () => (typeof given === 'function' ? given() : undefined) ?? known;
  const wanted = (user: CallUser) => user.id ?? id();
  const isOver = ({ user }: OwnedCall) => {
    const now = id();
    return user.turn !== turn || (user.id !== undefined && now !== undefined && user.id !== now);
  };

  const mismatch = (call: OwnedCall, found: string | undefined) => {
    // Of several calls that find it out, one tells.
    if (!isOver(call)) for (const listener of [...listeners]) listener(found);
    return changed(call);
  };

  return {
    id,
    bind: (next) => {
      known ??= next;
    },
    change: (next) => {
      turn += 1;
      known = next;
      first = undefined;
      const left = leaving;
      leaving = new AbortController();
      left.abort();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    begin: () => ({ turn, id: id(), left: leaving.signal }),
    wanted,
    subjectOf: (token) => subjects.get(token),
    tell: (token, subject) => {
      subjects.delete(token);
      subjects.set(token, subject);
      const [oldest] = subjects.keys();
      if (subjects.size > remembered && oldest !== undefined) subjects.delete(oldest);
    },
    first: () => first,
    answered: (token) => {
      first ??= token;
    },
    hasAnswer: () => first !== undefined,
    ensure: (call) => {
      if (isOver(call)) throw changed(call);
    },
    admit: (call, subject) => {
      if (isOver(call)) throw changed(call);
      const expected = wanted(call.user);
      if (expected === undefined) known = subject;
      else if (expected !== subject) throw mismatch(call, subject);
    },
    mismatch,
  };
};
