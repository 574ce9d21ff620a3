/**
 * Finds, in the page, what has not enough room: a page that scrolls sideways, and words of ours that are cut off. Names
 * and addresses may end in an ellipsis. It is sent there as text, so it uses nothing from outside of its own body.
 *
 * @returns one line for each finding
 */
export function findOverflow(): string[] {
  const problems: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    problems.push(`scrolls sideways: ${page.scrollWidth} px in ${page.clientWidth} px`);
  }

  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const isOurs = (text: string) =>
    (text.match(/\p{L}{2,}/gu) ?? []).some((word) => !window.storyData.has(word.toLowerCase()));

  for (const { element, text } of window.storyProbe.elements()) {
    if (!isOurs(text) || !isShown(element)) continue;
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (box.matches('.ac-root')) break;
      const { overflowX, position } = getComputedStyle(box);
      // What is only there for screen readers is one pixel wide.
      if (box.clientWidth <= 1) break;
      if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1) {
        problems.push(`cuts off “${text.slice(0, 60)}” in .${box.className}`);
        break;
      }
      if (position === 'fixed') break;
    }
  }
  return problems;
}
