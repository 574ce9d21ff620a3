const listen = (listener: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('hashchange', listener, { signal });
  window.addEventListener('popstate', listener, { signal });
  return () => stop.abort();
};

/** A place in the fragment of the page's address, after a prefix: `#account/email`. */
export type HashPlace = {
  readonly subscribe: (listener: () => void) => () => void;
  /** What stands after the prefix; empty for an address that is about something else. */
  readonly read: () => string;
  /** Goes there, as one step that the back button takes back, unless it is to replace the present one. */
  readonly go: (id: string, replace?: boolean) => void;
};

/** Keeps a place in the fragment. Routers of the host hear of it as of a link that was followed. */
export const hashPlace = (prefix: string): HashPlace => ({
  subscribe: listen,
  read: () => {
    const [first, ...rest] = window.location.hash.slice(1).split('/');
    if (first !== prefix) return '';
    // What stands behind a question mark is decoded by whoever reads it.
    const [path = '', ...query] = rest.join('/').split('?');
    try {
      return [decodeURIComponent(path), ...query].join('?');
    } catch {
      // A broken address leads nowhere.
      return '';
    }
  },
  go: (id, replace = false) => {
    // A question mark in an id is none that something is said behind.
    const hash = `#${prefix}${id && '/'}${encodeURI(id).replaceAll('?', '%3F')}`;
    // A fragment alone would be added to the document's base, which may be another page.
    if (replace) window.location.replace(window.location.href.split('#')[0] + hash);
    else window.location.hash = hash;
  },
});
