import type { AccessToken } from './access-token.ts';
import { bounded } from './bounded.ts';
import { toApiError, userIdIn } from './response.ts';
import type { Route } from './route.ts';
import type { OwnedCall, UserBinding } from './user-binding.ts';

/** An answer, before anything but the id of an account is read of it. */
export type RawAnswer = { readonly response: Response; readonly text: string };

/** A call as far as its check needs it. */
export type CheckedCall = OwnedCall & {
  readonly route: Pick<Route<unknown>, 'method' | 'tellsUser'>;
  readonly signal: AbortSignal | undefined;
};

/** Logto's code for a token that it does not take, and that of its OpenID endpoints. */
const refusedToken = /^auth\.unauthorized$|invalid_token$/;

/** Whether the server has refused the token of a request, and has done nothing. A missing scope looks the same. */
export const isTokenRefused = ({ response, text }: RawAnswer): boolean =>
  response.status === 401 && refusedToken.test(toApiError('', 401, text).code ?? '');

/** So many refused tokens are remembered. */
const remembered = 16;

/** Whether a call may be sent with a token, and whether its answer may be given out. */
export type UserCheck<Answered extends RawAnswer> = {
  /**
   * Looks at a token before a call is sent with it, `again` when another was refused.
   *
   * @returns the server's refusal, when it does not take the token
   * @throws {UserChangedError} it is another user's, or cannot be shown to be the same user's
   */
  before: (call: CheckedCall, token: AccessToken, again: boolean) => Promise<Answered | undefined>;
  /** Looks at what was answered to a call, and learns from it. Throws as `before` does. */
  after: (call: CheckedCall, token: string | undefined, answered: Answered) => Promise<void>;
  /** Remembers that the server has refused a token. */
  refuse: (token: string) => void;
  /** Whether a token has been refused before, and is another user's than the call's. */
  isOver: (call: CheckedCall, token: AccessToken) => boolean;
  /** Follows a read of the account that is under way: others need not ask whose the token is. */
  watch: (token: string, asking: Promise<Answered>) => Promise<Answered>;
};

/**
 * Makes the check of a client.
 *
 * @param readAccount asks for the account with a token
 */
export const createUserCheck = <Answered extends RawAnswer>(
  binding: UserBinding,
  readAccount: (call: CheckedCall, token: string) => Promise<Answered>,
): UserCheck<Answered> => {
  const refused = new Set<string>();
  const lookups = new Map<string, Promise<Answered>>();

  const learn = (token: string, { response, text }: RawAnswer) => {
    const id = response.ok ? userIdIn(text) : undefined;
    if (id !== undefined) binding.tell(token, id);
    return id;
  };

  const watch = (token: string, asking: Promise<Answered>): Promise<Answered> => {
    const learning = asking.then((answered) => {
      learn(token, answered);
      return answered;
    });
    const over = () => {
      if (lookups.get(token) === learning) lookups.delete(token);
    };
    lookups.set(token, learning);
    learning.then(over, over);
    return learning;
  };

  /** Finds out whose a token is: by a read of the account that is under way, or by one of its own. */
  const lookUp = async (call: CheckedCall, token: string): Promise<Answered> => {
    const { signal } = call;
    const wait = (asking: Promise<Answered>) => bounded(() => asking, { signal });
    const underWay = lookups.get(token);
    if (underWay) {
      const answered = await wait(underWay).catch(() => undefined);
      signal?.throwIfAborted();
      if (answered?.response.ok) return answered;
    }
    return wait(lookups.get(token) ?? watch(token, readAccount(call, token)));
  };

  /** Compares the token's user with the call's, which may need a request. */
  const compare = async (call: CheckedCall, token: string): Promise<Answered | undefined> => {
    if (binding.subjectOf(token) === undefined) {
      if (binding.wanted(call.user) === undefined) {
        const first = binding.first();
        if (first === undefined || first === token) return undefined;
        // What was answered before was answered to someone: the token of then may still tell to whom.
        await lookUp(call, first);
        const former = binding.subjectOf(first);
        if (former === undefined) throw binding.mismatch(call, undefined);
        binding.admit(call, former);
      }
      const answered = await lookUp(call, token);
      if (isTokenRefused(answered)) return answered;
      const { response, text } = answered;
      if (!response.ok) throw toApiError(call.action, response.status, text);
    }
    const subject = binding.subjectOf(token);
    if (subject === undefined) throw binding.mismatch(call, undefined);
    binding.admit(call, subject);
    return undefined;
  };

  return {
    async before(call, { token, userId }, again) {
      binding.ensure(call);
      // What the server has told of a token counts more than what the host says.
      if (userId !== undefined && binding.subjectOf(token) === undefined) {
        binding.tell(token, userId);
      }
      if (binding.subjectOf(token) === undefined) {
        if (call.route.method === 'GET') {
          // The answer is looked at before anyone gets it: the first reads need not wait for each other.
          if (call.route.tellsUser || !binding.hasAnswer()) return undefined;
        } else if (again && !binding.hasAnswer() && binding.wanted(call.user) === undefined) {
          // The refused token cannot tell any more whose write this is.
          throw binding.mismatch(call, undefined);
        }
      }
      return compare(call, token);
    },

    async after(call, token, answered) {
      const { method, tellsUser } = call.route;
      const isRead = method === 'GET';
      if (isRead) binding.ensure(call);
      const told = tellsUser && answered.response.ok ? userIdIn(answered.text) : undefined;
      if (told !== undefined) {
        if (token !== undefined) binding.tell(token, told);
        binding.admit(call, told);
      }
      if (token === undefined || isTokenRefused(answered)) return;
      binding.answered(token);
      if (!isRead || told !== undefined || !answered.response.ok) return;
      const refusal = await compare(call, token);
      if (refusal) throw toApiError(call.action, refusal.response.status, refusal.text);
    },

    refuse(token) {
      refused.add(token);
      const [oldest] = refused;
      if (refused.size > remembered && oldest !== undefined) refused.delete(oldest);
    },

    isOver({ user }, { token }) {
      const wanted = binding.wanted(user);
      const subject = binding.subjectOf(token);
      const isOthers = subject !== undefined && wanted !== undefined && subject !== wanted;
      return isOthers && refused.has(token);
    },

    watch,
  };
};
