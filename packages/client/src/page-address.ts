/**
 * An address of the page's own origin, `/api/account`, as a whole where the document's base lies on another origin:
 * requests would go there. Any other address stays as it is.
 */
export const pageAddress = (url: string): string => {
  if (!/^\/(?!\/)/.test(url) || typeof document === 'undefined') return url;
  const { origin } = location;
  return new URL(document.baseURI).origin === origin ? url : origin + url;
};
