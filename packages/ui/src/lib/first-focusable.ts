const focusable = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled]):not([type="hidden"])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  // What can be focused to be read, an exact time, is no control.
  '[tabindex]:not(time)',
].join(',');

/** The controls inside another that the Tab key reaches, in document order. */
export function allFocusable(container: Element | null | undefined): HTMLElement[] {
  const candidates = container?.querySelectorAll<HTMLElement>(focusable) ?? [];
  return Array.from(candidates).filter((element) => element.tabIndex >= 0);
}

/** The first control inside another that the Tab key reaches, in document order. */
export function firstFocusable(container: Element | null | undefined): HTMLElement | undefined {
  return allFocusable(container)[0];
}
