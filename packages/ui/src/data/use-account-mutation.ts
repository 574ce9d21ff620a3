'use client';
import { type AccountClient, actionGuards, type ClientAction } from '@account-center/client';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AccountEvent } from '../core/account-event.ts';
import { useAccountCore } from '../core/account-provider.tsx';
import type { AccountField } from '../core/field-access.ts';
import { type Problem, toProblem } from '../core/problem.ts';
import type { QueryKey } from '../core/query-keys.ts';
import { useLatest } from '../lib/use-latest.ts';

/** One write: the client action it is, how it is done, and what it makes stale. */
export type AccountMutation<Input, Data> = {
  readonly action: ClientAction;
  readonly write: (client: AccountClient, input: Input) => Promise<Data>;
  /** Read again, and awaited, before the write counts as done. */
  readonly invalidates?: readonly QueryKey[];
  /** The event to tell the host about once everything on the screen is right. */
  readonly event?: AccountEvent['type'] | ((input: Input) => AccountEvent['type']);
  /** The field that a refusal of the server locks. */
  readonly field?: AccountField;
};

/** How a write ended. A cancelled one changed nothing and has nothing to say. */
export type ActionResult<Data = void> =
  | { readonly status: 'done'; readonly data: Data }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** A write as a hook gives it. */
export type AccountAction<Input, Data = void> = {
  /** Never rejects: what went wrong is in the result, and in `problem` until the next run. */
  readonly run: (input: Input) => Promise<ActionResult<Data>>;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly reset: () => void;
};

/** Runs one write through step-up, then invalidates, then tells the host. */
export const useAccountMutation = <Input, Data>(
  mutation: AccountMutation<Input, Data>,
): AccountAction<Input, Data> => {
  const core = useAccountCore();
  const latest = useLatest(mutation);

  const { mutateAsync, isPending, error, reset } = useMutation(
    {
      mutationFn: async (input: Input) => {
        const { action, write, invalidates = [] } = latest.current;
        const attempt = () => write(core.client, input);
        const guarded = actionGuards[action] !== 'never' || core.stepUp.isRuled(action);
        const data = guarded ? await core.stepUp.guard(action, attempt) : await attempt();
        await Promise.all(
          invalidates.map((queryKey) => core.queryClient.invalidateQueries({ queryKey })),
        );
        core.succeeded();
        return data;
      },
    },
    core.queryClient,
  );

  const run = useCallback(
    async (input: Input): Promise<ActionResult<Data>> => {
      try {
        const data = await mutateAsync(input);
        const { event } = latest.current;
        if (event) core.emit({ type: typeof event === 'function' ? event(input) : event });
        return { status: 'done', data };
      } catch (failure) {
        const problem = toProblem(failure);
        if (!problem) return { status: 'cancelled' };
        core.report(failure);
        if (problem.kind === 'session') core.reauthenticate();
        const { field } = latest.current;
        if (field && problem.reason && problem.reason !== 'last_method') {
          core.learn(field, problem.reason);
        }
        return { status: 'failed', problem };
      }
    },
    [core, latest, mutateAsync],
  );

  return { run, busy: isPending, problem: toProblem(error ?? undefined) ?? undefined, reset };
};
