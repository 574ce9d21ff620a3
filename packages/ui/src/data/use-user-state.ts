'use client';
import { useCallback, useState } from 'react';
import { useLatest } from '../lib/use-latest.ts';
import { useAccount } from './use-account.ts';

/** Sets the value, or makes the next one of the present one. */
export type SetUserState<Value> = (
  next: Value | undefined | ((present: Value | undefined) => Value | undefined),
) => void;

type Owned<Value> = { readonly owner: string | undefined; readonly value: Value | undefined };

const isUpdate = <Value>(
  next: Parameters<SetUserState<Value>>[0],
): next is (present: Value | undefined) => Value | undefined => typeof next === 'function';

/**
 * State that belongs to the signed-in user: codes, secrets, proofs. It is gone as soon as another user, or no one, is
 * signed in, even if an answer to the former user comes later.
 */
export const useUserState = <Value>(): readonly [Value | undefined, SetUserState<Value>] => {
  const owner = useAccount().data?.id;
  const latest = useLatest(owner);
  const [state, setState] = useState<Owned<Value>>({ owner, value: undefined });
  const set = useCallback<SetUserState<Value>>(
    (next) => {
      // An answer to the former user.
      if (latest.current !== owner) return;
      setState((last) => {
        const present = last.owner === owner ? last.value : undefined;
        return { owner, value: isUpdate(next) ? next(present) : next };
      });
    },
    [owner, latest],
  );
  return [owner !== undefined && state.owner === owner ? state.value : undefined, set];
};
