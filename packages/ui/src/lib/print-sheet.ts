const marker = 'data-ac-printing';

/**
 * Prints the elements of class `ac-print-sheet` that lie directly in the body, and nothing else of the page: a mark on
 * the root element, which the print styles read, hides the rest.
 */
export function printSheet(): void {
  const { documentElement } = document;
  const finish = () => {
    documentElement.removeAttribute(marker);
    removeEventListener('afterprint', finish);
  };
  documentElement.setAttribute(marker, '');
  // Where `print()` returns at once, the page is drawn for the printer only later.
  addEventListener('afterprint', finish);
  print();
}
