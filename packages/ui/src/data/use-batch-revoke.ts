'use client';
import {
  type AccountClient,
  type ClientAction,
  isApiError,
  isStepUpRequired,
} from '@account-center/client';
import { useCallback, useRef, useState } from 'react';
import type { AccountEvent } from '../core/account-event.ts';
import { useAccountCore } from '../core/account-provider.tsx';
import type { AccountField } from '../core/field-access.ts';
import { type Problem, readProblem } from '../core/problem.ts';
import type { QueryKey } from '../core/query-keys.ts';
import { sameValue } from '../lib/same-value.ts';
import { useLatest } from '../lib/use-latest.ts';
import { type ActionResult, useAccountMutation } from './use-account-mutation.ts';

/** What came of ending several things: what is over (gone before counts, too), and what remains and why. */
export type BatchRevokeResult<Item> = {
  readonly revoked: readonly Item[];
  readonly remaining: readonly Item[];
  /** Why something remains; absent when the user stopped. */
  readonly problem: Problem | undefined;
};

/** Ends things one after the other, since the server has no call for several. */
export type BatchRevoke<Item> = {
  /**
   * Never rejects. `done` tells what remains, if anything does; `failed` and `cancelled` mean that nothing was ended.
   * Runs wait for each other.
   */
  readonly run: (items: readonly Item[]) => Promise<ActionResult<BatchRevokeResult<Item>>>;
  /** Stops the present run before its next item. */
  readonly stop: () => void;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** The ids of what is being ended or waits for its turn. */
  readonly pending: readonly string[];
};

/** What is ended, and how. */
export type BatchRevokeOptions<Item, List> = {
  readonly action: ClientAction;
  readonly field: AccountField;
  readonly idOf: (item: Item) => string;
  readonly revoke: (client: AccountClient, item: Item) => Promise<void>;
  /** The list that it is gone from: taken out at once, and read again at the end. */
  readonly queryKey: QueryKey;
  readonly without: (list: List, item: Item) => List;
  readonly event: (ended: readonly Item[]) => AccountEvent['type'];
};

type Run<Item> = {
  readonly items: readonly Item[];
  readonly ended: Item[];
  readonly failed: Item[];
  problem: Problem | undefined;
  isStopped: boolean;
};

/** True for what would refuse every other item as well. */
const isForAll = (problem: Problem): boolean =>
  problem.kind === 'session' || problem.reason !== undefined;

/** Ends things one by one, with one verification for all of them, and tells truthfully what remains. */
export const useBatchRevoke = <Item, List>(
  options: BatchRevokeOptions<Item, List>,
): BatchRevoke<Item> => {
  const core = useAccountCore();
  const latest = useLatest(options);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const current = useRef<Run<Item>>(undefined);
  const [progress, setProgress] = useState<BatchRevoke<Item>['progress']>();
  const [pending, setPending] = useState<readonly string[]>([]);

  const isGone = async (client: AccountClient, item: Item, run: Run<Item>): Promise<boolean> => {
    try {
      await latest.current.revoke(client, item);
      return true;
    } catch (error) {
      const problem = await readProblem(error);
      // These are for the guard around the run: it asks once and comes back to what remains.
      if (!problem || isStepUpRequired(error) || isForAll(problem)) throw error;
      if (problem.messageKey === 'gone') return true;
      core.report(error);
      run.problem = problem;
      run.failed.push(item);
      // Without a network, the others would not fare better.
      if (!isApiError(error)) run.isStopped = true;
      return false;
    }
  };

  const write = async (client: AccountClient, run: Run<Item>): Promise<void> => {
    const { items, ended, failed } = run;
    for (const item of items) {
      if (ended.includes(item) || failed.includes(item)) continue;
      if (run.isStopped) return;
      if (!(await isGone(client, item, run))) continue;
      ended.push(item);
      const { queryKey, without } = latest.current;
      core.queryClient.setQueriesData<List>({ queryKey }, (list) => list && without(list, item));
      setProgress({ done: ended.length, total: items.length });
    }
  };

  const { run: runMutation } = useAccountMutation({
    action: options.action,
    field: options.field,
    invalidates: [options.queryKey],
    write,
  });

  const perform = useCallback(
    async (items: readonly Item[]): Promise<ActionResult<BatchRevokeResult<Item>>> => {
      const run: Run<Item> = { items, ended: [], failed: [], problem: undefined, isStopped: false };
      current.current = run;
      setProgress({ done: 0, total: items.length });
      const result = await runMutation(run);
      setProgress(undefined);
      const { ended } = run;
      const problem = result.status === 'failed' ? result.problem : run.problem;
      if (ended.length > 0) core.emit({ type: latest.current.event(ended) });
      if (ended.length === 0 && problem) return { status: 'failed', problem };
      if (ended.length === 0 && result.status === 'cancelled') return result;
      const remaining = items.filter((item) => !ended.includes(item));
      return { status: 'done', data: { revoked: ended, remaining, problem } };
    },
    [core, latest, runMutation],
  );

  const last = useRef<{
    readonly ids: readonly string[];
    readonly result: Promise<ActionResult<BatchRevokeResult<Item>>>;
  }>(undefined);
  const run = useCallback(
    (items: readonly Item[]) => {
      const ids = items.map((item) => latest.current.idOf(item));
      // Asked for twice by a double click: ended once.
      if (last.current && sameValue(last.current.ids, ids)) return last.current.result;
      setPending((before) => [...before, ...ids]);
      const result = turn.current.then(() => perform(items));
      last.current = { ids, result };
      turn.current = result.then(() => {
        if (last.current?.result === result) last.current = undefined;
        setPending((before) => before.filter((id) => !ids.includes(id)));
      });
      return result;
    },
    [latest, perform],
  );

  const stop = useCallback(() => {
    if (current.current) current.current.isStopped = true;
  }, []);

  return { run, stop, progress, pending };
};
