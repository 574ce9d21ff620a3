'use client';
import {
  type Account,
  type AccountClient,
  type ClientAction,
  isApiError,
  UserChangedError,
} from '@account-center/client';
import { notifyManager, type QueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { AccountEvent } from '../core/account-event.ts';
import { useAccountCore } from '../core/account-provider.tsx';
import type { AccountField } from '../core/field-access.ts';
import { type Problem, problemRules, readProblem } from '../core/problem.ts';
import { thirdPartyCode } from '../core/problem-codes.ts';
import { type QueryKey, queryKeys } from '../core/query-keys.ts';
import { withSessionCheck } from '../core/step-up/session-check.ts';
import { sameValue } from '../lib/same-value.ts';
import { useLatest } from '../lib/use-latest.ts';
import { updateAccountOptimistically } from './update-account-optimistically.ts';
import { useUnmountSignal } from './use-unmount-signal.ts';

/** One write: the client action it is, how it is done, and what it makes stale. */
export type AccountMutation<Input, Data> = {
  readonly action: ClientAction;
  readonly write: (client: AccountClient, input: Input) => Promise<Data>;
  /** Read again, and awaited, before the write counts as done. */
  readonly invalidates?: readonly QueryKey[];
  /** The event to tell the host about once everything on the screen is right. */
  readonly event?: AccountEvent['type'] | ((input: Input) => AccountEvent['type']);
  /** The social provider that it is about, named when the user is asked to verify: its key in `account.identities`. */
  readonly provider?: ((input: Input) => string) | undefined;
  /** The field that a refusal of the server locks. */
  readonly field?: AccountField;
  /**
   * The account as it will be. It is shown at once, and taken back when the write fails or is cancelled. For what
   * needs no verification: nothing is to be shown that the user may still decide against.
   */
  readonly optimistic?: (account: Account, input: Input) => Account;
  /**
   * The input that brings back what the account had before. With it a write that is done can be undone. For what needs
   * no verification: a way back must not ask for more than the way there. `undefined` where there is none.
   */
  readonly inverse?: (before: Account, input: Input) => Input | undefined;
};

/** How a write ended. A cancelled one changed nothing and has nothing to say. */
export type ActionResult<Data = void> =
  | {
      readonly status: 'done';
      readonly data: Data;
      /** Writes what was there before. Absent where there is no such way back. */
      readonly undo?: () => Promise<ActionResult<Data>>;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** A write as a hook gives it. */
export type AccountAction<Input, Data = void> = {
  /**
   * Never rejects: what went wrong is in the result, and in `problem` until the next run. Runs may overlap (two rows
   * of a list, say); each has its own result. Asked for once more while it is under way, by a double click say, a run
   * is joined: it writes once, and both have the same result.
   */
  readonly run: (input: Input) => Promise<ActionResult<Data>>;
  /** True until the last run has ended, waiting for the user's verification included. */
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
  readonly reset: () => void;
};

type State = { readonly running: number; readonly problem: Problem | undefined };

/** Reads what a write made stale, and waits until the page shows it. */
const readAgain = async (client: QueryClient, keys: readonly QueryKey[]): Promise<void> => {
  if (keys.length === 0) return;
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  // The cache tells the components in a task of its own: without this, "removed" would show before the row is empty.
  await new Promise<void>((resolve) => notifyManager.schedule(resolve));
};

const failed = async (error: unknown): Promise<ActionResult<never>> => {
  const problem = await readProblem(error);
  return problem ? { status: 'failed', problem } : { status: 'cancelled' };
};

/** Verifying is what the others wait for: it cannot wait for a verification itself. */
const isVerifying = (action: ClientAction): boolean => action.startsWith('verifications.');

/**
 * Runs one write through step-up, then invalidates, then tells the host. Input and result stay out of every cache:
 * they may be secrets.
 */
export const useAccountMutation = <Input, Data>(
  mutation: AccountMutation<Input, Data>,
): AccountAction<Input, Data> => {
  const core = useAccountCore();
  const latest = useLatest(mutation);
  const leaveSignal = useUnmountSignal();
  // It belongs to the user for whom the component was rendered, an undo that is offered later included.
  const [turn] = useState(core.turn);
  const [{ running, problem }, setState] = useState<State>({ running: 0, problem: undefined });

  const perform = useCallback(
    async (input: Input): Promise<ActionResult<Data>> => {
      problemRules.preload();
      // As it was when the user acted: once everything is read again, "added" would be "changed".
      const { action, write, invalidates = [], event, field, optimistic } = latest.current;
      const isOver = () => turn !== core.turn();
      if (isOver()) return failed(new UserChangedError(`${action}: too late`, { action }));
      const provider = latest.current.provider?.(input);
      const rollback =
        optimistic &&
        updateAccountOptimistically(core.queryClient, (account) => optimistic(account, input));
      // For this user alone, however many calls it takes and however long it waits.
      const client = core.client.user.client();
      const attempt = () => write(client, input);
      const guarded = () => core.stepUp.guard(action, attempt, { signal: leaveSignal(), provider });
      try {
        const call = isVerifying(action) ? attempt : guarded;
        const data = await withSessionCheck(client, call);
        // It was done, to the account that it was meant for; the page is another user's by now.
        if (isOver()) return { status: 'done', data };
        core.succeeded();
        await readAgain(core.queryClient, invalidates);
        if (event) core.emit({ type: typeof event === 'function' ? event(input) : event });
        return { status: 'done', data };
      } catch (error) {
        if (!isOver()) rollback?.();
        const failure = await readProblem(error);
        if (!failure) return { status: 'cancelled' };
        core.report(error);
        if (isOver()) return { status: 'failed', problem: failure };
        if (failure.kind === 'session') core.reauthenticate();
        if (isApiError(error, thirdPartyCode)) core.forbid(error);
        else if (field && failure.reason && failure.reason !== 'last_method') {
          core.recordRestriction(field, failure.reason);
        }
        return { status: 'failed', problem: failure };
      }
    },
    [core, latest, leaveSignal, turn],
  );

  const runOnce = useCallback(
    async (input: Input): Promise<ActionResult<Data>> => {
      setState((state) => ({ running: state.running + 1, problem: undefined }));
      const result = await perform(input);
      const failure = result.status === 'failed' ? result.problem : undefined;
      setState((state) => ({
        running: state.running - 1,
        problem: failure ?? state.problem,
      }));
      return result;
    },
    [perform],
  );

  const start = useCallback(
    async (input: Input): Promise<ActionResult<Data>> => {
      const { inverse } = latest.current;
      const before = inverse && core.queryClient.getQueryData<Account>(queryKeys.account);
      const result = await runOnce(input);
      const back = before && inverse?.(before, input);
      if (result.status !== 'done' || back === undefined) return result;
      let undoing: Promise<ActionResult<Data>> | undefined;
      const undo = () => {
        undoing ??= runOnce(back);
        return undoing;
      };
      return { ...result, undo };
    },
    [core, latest, runOnce],
  );

  const last = useRef<{ readonly input: Input; readonly result: Promise<ActionResult<Data>> }>(
    undefined,
  );
  const run = useCallback(
    (input: Input): Promise<ActionResult<Data>> => {
      const present = last.current;
      if (present && sameValue(present.input, input)) return present.result;
      const result = start(input).finally(() => {
        if (last.current?.result === result) last.current = undefined;
      });
      last.current = { input, result };
      return result;
    },
    [start],
  );

  const reset = useCallback(() => setState((state) => ({ ...state, problem: undefined })), []);

  return { run, isPending: running > 0, problem, reset };
};
