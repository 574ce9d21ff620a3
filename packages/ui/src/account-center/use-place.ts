'use client';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { type LinkParameters, readPlace } from '../core/link-parameters.ts';
import { hashPlace } from '../lib/hash-place.ts';
import { useLatest } from '../lib/use-latest.ts';

/** Who keeps where the user is in the account center. */
export type NavigationProps = {
  /**
   * Where the user is, kept by the host: the id of a section or of a group, the name of a task (`passkey.add`), which
   * is opened once, or an empty string for the beginning. What is unknown is the beginning as well. After a question mark
   * it may say what a link says: `email.change?identifier=…&redirect=…`.
   */
  readonly section?: string | undefined;
  /** Told when the user, or a task, goes elsewhere: a host that keeps `section` gives that back. */
  readonly onSectionChange?: ((id: string) => void) | undefined;
  /** `hash` keeps it in the fragment of the page's address (`#account/email`); the component itself does otherwise. */
  readonly navigation?: 'memory' | 'hash' | undefined;
  /** What stands before the slash in the fragment; `account` when absent. */
  readonly hashPrefix?: string | undefined;
};

/** Where the user is. */
export type Place = {
  readonly id: string;
  /** What the address says beside it. */
  readonly parameters: LinkParameters | undefined;
  /** The address has it, so that it may be what the page was opened for. */
  readonly isLinked: boolean;
  readonly go: (id: string, replace?: boolean) => void;
};

const never = () => () => undefined;
const nowhere = () => '';

/** Where the user is in the account center, whoever keeps it. */
export const usePlace = (props: NavigationProps): Place => {
  const { section, navigation, hashPrefix = 'account' } = props;
  const isLinked = section === undefined && navigation === 'hash';
  const hash = useMemo(() => hashPlace(hashPrefix), [hashPrefix]);
  const linked = useSyncExternalStore(
    isLinked ? hash.subscribe : never,
    isLinked ? hash.read : nowhere,
    nowhere,
  );
  const [own, setOwn] = useState('');
  const whole = section ?? (isLinked ? linked : own);
  const { id, parameters } = useMemo(() => readPlace(whole), [whole]);
  const latest = useLatest({ whole, isLinked, onSectionChange: props.onSectionChange });
  const go = useCallback(
    (next: string, replace?: boolean) => {
      const { current } = latest;
      if (next === current.whole) return;
      if (current.isLinked) hash.go(next, replace);
      else setOwn(next);
      current.onSectionChange?.(next);
    },
    [hash, latest],
  );
  return { id, parameters, isLinked, go };
};
