import { hashText } from '../hash-text.ts';

/** The strong entity tag of a body: a digest in quotes. */
export const entityTag = async (body: string): Promise<string> =>
  `"${(await hashText(body)).slice(0, 32)}"`;

/** Whether the caller has this version already, by its `If-None-Match` header. Weak tags count as equal. */
export const hasVersion = (request: Request, tag: string): boolean => {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  return known.split(',').some((part) => {
    const candidate = part.trim();
    return candidate === '*' || candidate.replace(/^W\//, '') === tag;
  });
};
