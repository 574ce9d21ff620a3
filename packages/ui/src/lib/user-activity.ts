const events = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin'] as const;

const waiting = new Set<() => void>();
let isActive = false;

const listener = () => {
  isActive = true;
  for (const event of events) document.removeEventListener(event, listener, true);
  const callbacks = [...waiting];
  waiting.clear();
  for (const callback of callbacks) callback();
};

/**
 * Calls back once the user has done anything on the page: moved the pointer, touched, scrolled, typed, or focused
 * something. At once when that has happened already.
 *
 * @returns cancels the call
 */
export const whenUserIsActive = (callback: () => void): (() => void) => {
  if (isActive) {
    callback();
    return () => undefined;
  }
  if (waiting.size === 0) {
    for (const event of events) {
      document.addEventListener(event, listener, { capture: true, passive: true });
    }
  }
  waiting.add(callback);
  return () => {
    if (!waiting.delete(callback) || waiting.size > 0) return;
    for (const event of events) document.removeEventListener(event, listener, true);
  };
};
