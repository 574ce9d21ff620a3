import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
};

/** The path of the page. A few pages need no router. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** Goes to another path without a new document, in place of the present one. */
export const replacePath = (path: string): void => {
  history.replaceState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
};
