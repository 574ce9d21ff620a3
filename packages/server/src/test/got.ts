/** Where the backend of the tests is. */
export const BACKEND = 'https://backend.test/account-backend';

/** An answer with its body read. */
export type Got = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** The code of an answer's error. */
export const codeOf = ({ body }: Got): unknown => (body as { code?: unknown } | null)?.code;
