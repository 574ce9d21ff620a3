const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const tagOf = async (body: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', body));
  return `"${body.length.toString(16)}-${base64(digest).slice(0, 27)}"`;
};

const isFresh = (header: string | null, tag: string): boolean =>
  (header ?? '')
    .split(',')
    .some((entry) => entry.trim() === '*' || entry.trim().replace(/^W\//, '') === tag);

/** Gives the answer to a GET an ETag, and answers 304 where the caller has it already. */
export const withEtag = async (request: Request, response: Response): Promise<Response> => {
  if (request.method !== 'GET' || !response.ok || response.body === null) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const { headers } = response;
  headers.set('etag', await tagOf(body));
  if (!isFresh(request.headers.get('if-none-match'), headers.get('etag') ?? '')) {
    return new Response(body, { status: response.status, headers });
  }
  headers.delete('content-type');
  headers.delete('content-length');
  return new Response(null, { status: 304, headers });
};
