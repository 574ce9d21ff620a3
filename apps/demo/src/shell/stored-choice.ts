import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A choice that every component shares and that outlives a reload. `apply` puts it onto the page. */
export const createStoredChoice = <Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
  apply: (choice: Choice) => void,
) => {
  const read = (): Choice =>
    choices.find((choice) => choice === localStorage.getItem(key)) ?? choices[0];
  const choose = (choice: Choice) => {
    localStorage.setItem(key, choice);
    apply(choice);
    for (const listener of [...listeners]) listener();
  };
  apply(read());
  return () => [useSyncExternalStore(subscribe, read), choose] as const;
};
