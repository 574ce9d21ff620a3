import { activeElement, isFocusLost } from '../lib/active-element.ts';
import { firstFocusable } from '../lib/first-focusable.ts';

type Step = { readonly parent: Element; readonly index: number };

const stepsUp = (element: Element): Step[] => {
  const steps: Step[] = [];
  for (let node = element; !node.matches('.ac-container'); ) {
    const parent = node.parentElement;
    if (!parent) break;
    steps.push({ parent, index: Array.prototype.indexOf.call(parent.children, node) });
    node = parent;
  }
  return steps;
};

const targetIn = ({ parent, index }: Step): HTMLElement | null | undefined => {
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
  return () => {
    if (focused.isConnected || !isFocusLost()) return;
    const remaining = steps.filter(({ parent }) => parent.isConnected);
    for (const step of remaining) {
      const target = targetIn(step);
      if (target) return target.focus();
    }
  };
};
