import { activeElement, isFocusLost } from '../lib/active-element.ts';
import { firstFocusable } from '../lib/first-focusable.ts';

/** Loosely: whoever remembers a field for longer than it is there would keep what was typed into it. */
type Step = { readonly parent: WeakRef<Element>; readonly index: number };

const stepsUp = (element: Element): Step[] => {
  const steps: Step[] = [];
  for (let node = element; !node.matches('.ac-container'); ) {
    const parent = node.parentElement;
    if (!parent) break;
    steps.push({
      parent: new WeakRef(parent),
      index: Array.prototype.indexOf.call(parent.children, node),
    });
    node = parent;
  }
  return steps;
};

const targetIn = (parent: Element, index: number): HTMLElement | null | undefined => {
  const place = parent.children[index] ?? parent;
  return firstFocusable(place) ?? place.querySelector<HTMLElement>('[data-focus-fallback]');
};

/**
 * Remembers where in the account center the focus is, and gives a function that brings it back to that place when
 * the element is gone by then and took the focus with it: to the first control there, or the section's title.
 * `undefined` when the focus is elsewhere.
 */
export const focusPlace = (): (() => void) | undefined => {
  if (typeof document === 'undefined') return undefined;
  const focused = activeElement();
  if (!focused?.closest('.ac-container')) return undefined;
  const steps = stepsUp(focused);
  const former = new WeakRef(focused);
  return () => {
    if (former.deref()?.isConnected || !isFocusLost()) return;
    for (const { parent, index } of steps) {
      const place = parent.deref();
      const target = place?.isConnected ? targetIn(place, index) : undefined;
      if (target) return target.focus();
    }
  };
};
