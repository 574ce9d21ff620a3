const textsIn = (node: Node): Text[] => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
};

/** What a translator extension does to every text on the page: others take their place, in elements of its own. */
export const translatePage = (): void => {
  for (const text of textsIn(document.body)) {
    if (text.parentElement?.closest('font, script, style, textarea')) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `« ${text.data} »`;
    outer.append(inner);
    text.replaceWith(outer);
  }
};
