const isReachable = (element: HTMLElement): boolean =>
  element.closest('[inert], [aria-hidden="true"]') === null;

/**
 * Brings the user to the element that is marked with `data-task`, where there is one: scrolls to it, gives it the focus
 * and marks it until the focus leaves it. It presses nothing.
 *
 * @param name what stands in `data-task`, which may name several, with spaces between them
 */
export const pointAt = (name: string): void => {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-task]')].filter(
    ({ dataset: { task } }) => task === name || task?.split(' ').includes(name),
  );
  // The last one lies on top, in a dialog say.
  const target = marked.findLast(isReachable);
  if (!target) return;
  target.scrollIntoView?.({ block: 'center' });
  // First: what listens for the focus can tell.
  target.dataset.pointed = '';
  target.focus({ preventScroll: true });
  const leave = () => delete target.dataset.pointed;
  target.addEventListener('blur', leave, { once: true });
  target.addEventListener('click', leave, { once: true });
};
