import { coverPage } from '../lib/page-cover.ts';

/**
 * Keeps a page from showing what it knew when it comes back as it was left, from the browser's back/forward cache: the
 * user may have signed out meanwhile. It is blank from the moment that it is put there until `check` is done.
 *
 * @returns ends it
 */
export const followPageReturn = (check: () => Promise<void>): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  let uncover: (() => void) | undefined;
  let turn = 0;

  const cover = (event: PageTransitionEvent) => {
    if (event.persisted) uncover ??= coverPage();
  };
  const open = () => {
    uncover?.();
    uncover = undefined;
  };
  const onShow = async (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    cover(event);
    turn += 1;
    const own = turn;
    try {
      await check();
    } finally {
      // What the check has changed is on the page by then.
      setTimeout(() => setTimeout(() => own === turn && open()));
    }
  };

  window.addEventListener('pagehide', cover, { signal });
  window.addEventListener('pageshow', (event) => void onShow(event), { signal });
  return () => {
    stop.abort();
    open();
  };
};
