/**
 * Throws where the account center cannot keep the focus in its dialogs: in a closed shadow root, and in another document
 * (a popup window, an iframe) than that of its scripts. For development builds.
 *
 * @throws {Error} says what to do instead
 */
export const refuseForeignRoot = (element: Element): void => {
  const root = element.getRootNode();
  const isClosed =
    typeof ShadowRoot === 'function' && root instanceof ShadowRoot && root.mode === 'closed';
  const isForeign = element.ownerDocument !== document;
  if (!isClosed && !isForeign) return;
  const place = isClosed ? 'a closed shadow root' : 'another document';
  throw new Error(
    `The account center does not work in ${place}: its dialogs could not keep the focus. ` +
      'Render it in the page itself, in an open shadow root, or load its scripts in that document. ' +
      'See docs/guides/host-pages.md#shadow-roots.',
  );
};
