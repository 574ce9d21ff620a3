'use client';
import { useEffect, useRef } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';

/** What a read has come to. */
type Settled<Data> = { readonly data: Data | undefined; readonly isLocked: boolean };

/** Where a read stands in the cache. */
export type CachedRead<Data> = Settled<Data> & {
  readonly key: readonly unknown[];
  /** It failed because no one is signed in any more. */
  readonly isOver: boolean;
};

/**
 * What a read has come to, held while it is done again. A host that shares its cache may reset, empty or invalidate it at
 * any time: what the user has open and has typed must not close for that. It is forgotten as soon as the core forgets
 * its user, and when the session turns out to be over.
 */
export const useSettled = <Data>({
  key,
  data,
  isLocked,
  isOver,
}: CachedRead<Data>): Settled<Data> => {
  const { stepUp, turn } = useAccountCore();
  const name = `${turn()} ${JSON.stringify(key)}`;
  const last = useRef<Settled<Data> & { readonly name: string }>(undefined);

  useEffect(() => {
    if (isOver) last.current = undefined;
    else if (data !== undefined || isLocked) last.current = { name, data, isLocked };
  });

  if (data !== undefined || isLocked || isOver) return { data, isLocked };
  const kept = last.current?.name === name ? last.current : undefined;
  // Once the user has verified, a locked read is on its way to its data: there is nothing left to ask.
  const isAsked = stepUp.pending() !== undefined || stepUp.record() === undefined;
  return { data: kept?.data, isLocked: isAsked && kept?.isLocked === true };
};
