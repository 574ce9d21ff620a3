import type { Tab } from './render-tab.tsx';
import type { World } from './world.ts';

/** All that can be read of a value: JSON does not show an error's message, stack and cause. */
const textOf = (value: unknown, seen = new Set<unknown>()): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const own = Object.getOwnPropertyNames(value).map((name) => {
    const entry: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    return `${name}: ${typeof entry === 'function' ? '' : textOf(entry, seen)}`;
  });
  const whole = value instanceof Error ? `${value} ${value.stack ?? ''}` : '';
  return `${whole} {${own.join(', ')}}`;
};

/** Where a secret must not be, and what is there. */
const placesOf = (tab: Tab, console: readonly unknown[][]): Record<string, unknown> => {
  const caches = tab.hasCore() ? [tab.core().queryClient] : [];
  return {
    // What the SDK keeps is its own affair.
    localStorage: Object.entries(localStorage).filter(([key]) => !key.startsWith('logto:')),
    ...Object.fromEntries(
      Object.entries({ ...sessionStorage })
        // A trip of the whole page to a provider takes along what it goes on with; the guides say so.
        .filter(([key]) => !key.startsWith('account-center:social-'))
        .map(([key, value]) => [`sessionStorage ${key}`, value]),
    ),
    queries: caches.flatMap((cache) =>
      cache
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => ({ queryKey, state })),
    ),
    mutations: caches.flatMap((cache) =>
      cache
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ),
    events: tab.events,
    errors: tab.errors,
    console,
    address: [location.href, document.title, document.cookie, history.state, window.name],
  };
};

/** The secrets that have gone over the wire and lie where others can read them, each with its place. */
export const leaksOf = (
  { keeper, browser }: World,
  tabs: readonly Tab[],
  console: readonly unknown[][],
): string[] => {
  keeper.add(...browser.tokens);
  return tabs.flatMap((tab) =>
    Object.entries(placesOf(tab, console)).flatMap(([place, value]) =>
      keeper.foundIn(textOf(value)).map((secret) => `${place}: ${secret}`),
    ),
  );
};
