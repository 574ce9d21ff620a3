import type { FakeLogto } from '../index.ts';

/** What goes with a call: a JSON body or a form, further headers, no token at all. */
export type CallOptions = {
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
};

/** An answer; `body` is parsed JSON, text, or null for an empty one. */
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes
export type Answer = { status: number; headers: Headers; body: any };

const parse = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * A caller of the fake with one token. After `stepUp` every call carries the record; `record` sets
 * or drops one.
 */
export const createCaller = (logto: FakeLogto, accessToken: string) => {
  let verification: string | undefined;

  const call = async (
    method: string,
    path: string,
    { body, form, headers = {} }: CallOptions = {},
  ): Promise<Answer> => {
    const response = await logto.fetch(new URL(path, logto.endpoint), {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(verification !== undefined && { 'logto-verification-id': verification }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(form && { body: form }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: parse(await response.text()),
    };
  };

  return Object.assign(call, {
    /** Verifies by password and keeps the record for the calls to come. */
    async stepUp(password = 'Corr3ct-Horse!battery'): Promise<string> {
      const { body } = await call('POST', '/api/verifications/password', { body: { password } });
      verification = body.verificationRecordId;
      return body.verificationRecordId;
    },
    /** Sends this record from now on, or none. */
    record(id: string | undefined): void {
      verification = id;
    },
  });
};

/** The caller that {@link createCaller} makes. */
export type Caller = ReturnType<typeof createCaller>;
