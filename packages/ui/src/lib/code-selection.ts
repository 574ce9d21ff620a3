/** A range of characters in a one-line input, `end` excluded. */
export type CodeSelection = { readonly start: number; readonly end: number };

/** The selection that stands for one box of a code: its digit, or the caret where the next digit goes. */
export function cellSelection(index: number, filled: number, length: number): CodeSelection {
  const start = Math.max(0, Math.min(index, filled, length - 1));
  return { start, end: start < filled ? start + 1 : start };
}

/** Where a key moves the selection to, or `undefined` when the key is not about moving. */
export function moveSelection(
  key: string,
  current: CodeSelection,
  filled: number,
  length: number,
): CodeSelection | undefined {
  switch (key) {
    case 'ArrowLeft':
      return cellSelection(current.start - 1, filled, length);
    case 'ArrowRight':
      return cellSelection(current.start + 1, filled, length);
    case 'Home':
    case 'ArrowUp':
      return cellSelection(0, filled, length);
    case 'End':
    case 'ArrowDown':
      return cellSelection(length, filled, length);
    default:
      return undefined;
  }
}
