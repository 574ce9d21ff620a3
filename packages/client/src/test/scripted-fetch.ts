/** One answer of the script: a response, an error to reject with, or something that makes one when its turn comes. */
export type Step = Response | Error | ((call: ScriptedCall) => Response | Promise<Response>);

/** A request that was made. */
export type ScriptedCall = {
  method: string;
  url: URL;
  headers: Headers;
  init: RequestInit;
  /** The parsed JSON body, if it is one. */
  json: unknown;
};

/** An answer with a JSON body. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Logto's form of an error. */
export const refusal = (
  code: string,
  status: number,
  headers: Record<string, string> = {},
): Response => json({ code, message: `Message of ${code}` }, status, headers);

/** A 204. */
export const done = (): Response => new Response(null, { status: 204 });

/** What browsers reject with when there is no connection. */
export const offline = (): TypeError => new TypeError('Failed to fetch');

/** An answer that never comes; it ends with the request's signal alone. */
export const silence = ({ init }: ScriptedCall): Promise<Response> =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

/** A stand-in for `fetch` that answers one step a request and fails when it has no more. */
export const scriptedFetch = (...steps: Step[]) => {
  const calls: ScriptedCall[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const call: ScriptedCall = {
      method: init.method ?? 'GET',
      url: new URL(url, 'https://page.test'),
      headers: new Headers(init.headers),
      init,
      json: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    calls.push(call);
    const step = steps.shift();
    if (step === undefined) throw new Error(`The script has no answer to ${call.method} ${url}`);
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(call) : step;
  };
  return { fetch, calls };
};
