import { activeElement, activeElementAt } from './active-element.ts';

function ancestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let node = element.parentElement; node; node = node.parentElement) chain.push(node);
  return chain;
}

function takesFocus(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus();
  return activeElementAt(element) === element;
}

/**
 * Remembers what has focus now and gives a function that brings focus back there. When that element is
 * gone or disabled by then, focus goes to the nearest `data-focus-fallback` (a card's title) around the
 * place where it was.
 */
export function rememberFocus(): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const focused = activeElement();
  // Loosely: whoever remembers a field for longer than it is there would keep what was typed into it.
  const opener = focused ? new WeakRef(focused) : undefined;
  const surroundings = (focused ? ancestors(focused) : []).map((place) => new WeakRef(place));
  return () => {
    const target = opener?.deref();
    if (target !== document.body && takesFocus(target)) return;
    for (const reference of surroundings) {
      const place = reference.deref();
      if (place?.isConnected && takesFocus(place.querySelector('[data-focus-fallback]'))) return;
    }
  };
}
