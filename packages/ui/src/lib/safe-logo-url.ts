const isImageData = /^data:image\//i;
const webProtocols: ReadonlySet<string> = new Set(['http:', 'https:']);

/**
 * The address of a logo when an `<img>` may load it, else `undefined`: `http`, `https`, or the picture itself as
 * `data:image/…`, in which nothing can run. Relative addresses count as the page's own.
 */
export function safeLogoUrl(source: string | null | undefined): string | undefined {
  if (!source) return undefined;
  if (isImageData.test(source)) return source;
  try {
    return webProtocols.has(new URL(source, 'https://relative.invalid').protocol)
      ? source
      : undefined;
  } catch {
    return undefined;
  }
}
