let locks = 0;
let restore: (() => void) | undefined;

function lock(): () => void {
  const { documentElement: page, body } = document;
  const gap = window.innerWidth - page.clientWidth;
  const before = { overflow: page.style.overflow, padding: body.style.paddingInlineEnd };
  page.style.overflow = 'hidden';
  // The room of the vanished scrollbar stays, so that the page behind does not jump.
  if (gap > 0) {
    const padding = Number.parseFloat(getComputedStyle(body).paddingInlineEnd) || 0;
    body.style.paddingInlineEnd = `${padding + gap}px`;
  }
  return () => {
    page.style.overflow = before.overflow;
    body.style.paddingInlineEnd = before.padding;
  };
}

/**
 * Keeps the page from scrolling until the returned function is called; several locks count as one. It sets
 * properties of elements and adds no style sheet, which a strict Content Security Policy would refuse.
 */
export function lockScroll(): () => void {
  if (locks === 0) restore = lock();
  locks += 1;
  let released = false;
  return () => {
    if (released) return;
    released = true;
    locks -= 1;
    if (locks === 0) restore?.();
  };
}
