/** The strong entity tag of a body: a digest in quotes. */
export const entityTag = async (body: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `"${hex.join('').slice(0, 32)}"`;
};

/** Whether the caller has this version already, by its `If-None-Match` header. Weak tags count as equal. */
export const hasVersion = (request: Request, tag: string): boolean => {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  return known.split(',').some((part) => {
    const candidate = part.trim();
    return candidate === '*' || candidate.replace(/^W\//, '') === tag;
  });
};
