import type { PasswordPolicy } from '../state/tenant-model.ts';
import { runLength, sequenceLength, userInfoLength, wordLength } from './restricted-phrases.ts';

/** Why a password is refused; `interpolation` holds the limit that it misses. */
export type PasswordIssue = { code: string; interpolation?: Record<string, number> };

/** What must not be in a password of this user. */
export type PasswordUserInfo = {
  name?: string | null;
  username?: string | null;
  email?: string | null;
  phone?: string | null;
};

const SYMBOLS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ ';
const TOLERATED_REST = 3;

/** Passwords that count as leaked; a real server asks a public service. */
const leaked = new Set(['password', 'Passw0rd', '123456789', 'qwertyuiop', 'iloveyou', 'hello123']);

const characterTypes = (password: string): number | undefined => {
  const types = new Set<string>();
  for (const character of password) {
    if (/[a-z]/.test(character)) types.add('lower');
    else if (/[A-Z]/.test(character)) types.add('upper');
    else if (/\d/.test(character)) types.add('digit');
    else if (SYMBOLS.includes(character)) types.add('symbol');
    else return undefined;
  }
  return types.size;
};

const lengthIssues = (password: string, { min = 8, max = 256 }): PasswordIssue[] => {
  if (password.length < min) return [{ code: 'too_short', interpolation: { min } }];
  return password.length > max ? [{ code: 'too_long', interpolation: { max } }] : [];
};

const characterIssues = (password: string, min: number): PasswordIssue[] => {
  const types = characterTypes(password);
  if (types === undefined) return [{ code: 'unsupported_characters' }];
  return types < min ? [{ code: 'character_types', interpolation: { min } }] : [];
};

/**
 * Restricted phrases mark the letters that they cover. The kinds that were found count only if
 * all marked letters together leave no more than three others.
 */
const phraseIssues = (
  password: string,
  rejects: PasswordPolicy['rejects'],
  user: PasswordUserInfo,
): PasswordIssue[] => {
  const { repetitionAndSequence = true, userInfo = true, words = [] } = rejects ?? {};
  const marked = new Set<number>();
  const found = new Set<string>();
  const mark = (start: number, length: number, code: string) => {
    if (length <= 0) return;
    for (let index = start; index < start + length; index += 1) marked.add(index);
    found.add(code);
  };
  for (let start = 0; start < password.length; start += 1) {
    const rest = password.slice(start);
    if (repetitionAndSequence) {
      mark(start, runLength(rest), 'restricted.repetition');
      mark(start, sequenceLength(rest), 'restricted.sequence');
    }
    mark(start, wordLength(rest, words), 'restricted.words');
    if (userInfo) mark(start, userInfoLength(rest, user), 'restricted.user_info');
  }
  return marked.size > Math.max(1, password.length - TOLERATED_REST)
    ? [...found].map((code) => ({ code }))
    : [];
};

/** All reasons to refuse a password, in the server's order; none for a good one. */
export const passwordIssues = (
  password: string,
  policy: PasswordPolicy,
  user: PasswordUserInfo,
): PasswordIssue[] =>
  [
    ...lengthIssues(password, policy.length ?? {}),
    ...characterIssues(password, policy.characterTypes?.min ?? 1),
    ...((policy.rejects?.pwned ?? true) && leaked.has(password) ? [{ code: 'pwned' }] : []),
    ...phraseIssues(password, policy.rejects, user),
  ].map((issue) => ({ ...issue, code: `password_rejected.${issue.code}` }));
