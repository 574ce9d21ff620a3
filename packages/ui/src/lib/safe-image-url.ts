const imageProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'blob:']);

/**
 * The given image address when a browser may load it, else `undefined`. Only `http`, `https` and `blob`
 * (a preview of a chosen file) pass; `javascript:`, `data:` and everything else is refused. Relative
 * addresses count as the page's own.
 */
export function safeImageUrl(source: string | null | undefined): string | undefined {
  if (!source) return undefined;
  try {
    return imageProtocols.has(new URL(source, 'https://relative.invalid').protocol)
      ? source
      : undefined;
  } catch {
    return undefined;
  }
}
