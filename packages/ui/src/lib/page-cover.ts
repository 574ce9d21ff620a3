const elements = new Set<HTMLElement>();
let covers = 0;
let refocus: (() => void) | undefined;

const hide = (element: HTMLElement): void => {
  // Opacity is for everything inside, whatever a style sheet says of it, and moves nothing.
  element.style.setProperty('opacity', '0', 'important');
  element.style.setProperty('transition', 'none', 'important');
  element.inert = true;
};

const show = (element: HTMLElement): void => {
  element.style.removeProperty('opacity');
  element.style.removeProperty('transition');
  element.inert = false;
};

/** Names an element that is to be blank while the page is covered; call the result when it is gone. */
export const coverable = (element: HTMLElement): (() => void) => {
  elements.add(element);
  if (covers > 0) hide(element);
  return () => elements.delete(element);
};

/** Blanks all elements that were named, at once and without rendering, until the returned function is called. */
export const coverPage = (): (() => void) => {
  if (covers === 0) {
    const focused = [...elements]
      .map((element) => (element.getRootNode() as Document | ShadowRoot).activeElement)
      .find((element) => element instanceof HTMLElement && element.isConnected);
    refocus = () => focused instanceof HTMLElement && focused.focus();
    for (const element of elements) hide(element);
  }
  covers += 1;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    covers -= 1;
    if (covers > 0) return;
    for (const element of elements) show(element);
    refocus?.();
  };
};
