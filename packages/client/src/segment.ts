/**
 * An id as one segment of a path, whatever its characters are.
 *
 * @throws TypeError for what no path can have as a segment of its own: URLs drop dots, encoded or not, so that the
 * request would go elsewhere
 */
export const segment = (id: string): string => {
  if (/^\.{0,2}$/.test(id)) throw new TypeError('No id');
  // Half of a pair, which would not be encoded but refused.
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'));
};
