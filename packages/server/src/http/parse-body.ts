import type * as z from 'zod/mini';
import { BackendError } from '../backend-error.ts';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackendError('backend.invalid_request', { reason: 'not_json' });
  }
};

/**
 * Reads JSON by a schema. Which fields were wrong is answered, by name; what was in them is not.
 *
 * @throws Refusal `backend.invalid_request` with `data.fields`
 */
export const parseBody = <Body>(text: string, schema: z.ZodMiniType<Body>): Body => {
  const result = schema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const names = result.error.issues.flatMap(({ path, ...issue }) =>
    issue.code === 'unrecognized_keys' ? issue.keys : path.map(String).slice(0, 1),
  );
  const fields = [...new Set(names)].map((name) => name.slice(0, 64));
  throw new BackendError('backend.invalid_request', { data: { fields }, reason: 'schema' });
};
