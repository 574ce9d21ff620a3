const focusable = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled]):not([type="hidden"])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  // What can be focused to be read, an exact time, is no control.
  '[tabindex]:not(time)',
].join(',');

/** The first control inside another that the Tab key reaches, in document order. */
export function firstFocusable(container: Element | null | undefined): HTMLElement | undefined {
  const candidates = container?.querySelectorAll<HTMLElement>(focusable) ?? [];
  return Array.from(candidates).find((element) => element.tabIndex >= 0);
}
