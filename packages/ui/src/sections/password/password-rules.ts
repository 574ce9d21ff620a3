import type { PasswordRule } from '../../core/problem-codes.ts';
import { type RestrictedKind, restrictedKinds } from './restricted-phrases.ts';

/** The tenant's password policy, Logto's defaults filled in. */
export type PasswordRules = {
  readonly min: number;
  readonly max: number;
  /** How many of lower case, upper case, digits and symbols; 1 to 4. */
  readonly types: number;
  readonly pwned: boolean;
  readonly repetitionAndSequence: boolean;
  readonly userInfo: boolean;
  readonly words: readonly string[];
};

/** One rule and whether the typed password meets it; `pending` is for the server alone to say. */
export type RuleState = {
  readonly id: PasswordRule;
  readonly state: 'met' | 'unmet' | 'pending';
};

const symbols = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const characterType = (character: string): string => {
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (character >= '0' && character <= '9') return 'digit';
  return symbols.includes(character) ? 'symbol' : 'other';
};

/**
 * The rules that concern a password and how it does, as the server judges it.
 * Rules that are met by nearly every password are listed only when they are broken.
 */
export const checkPassword = (
  password: string,
  rules: PasswordRules,
  user: readonly string[],
): RuleState[] => {
  const types = new Set(Array.from(password, characterType));
  const broken = restrictedKinds(password, rules, rules.userInfo ? user : undefined);
  const typed = password !== '';
  const met = (id: RuleState['id'], isMet: boolean): RuleState => ({
    id,
    state: typed && isMet ? 'met' : 'unmet',
  });
  const ifBroken = (id: RuleState['id'], ...kinds: RestrictedKind[]): RuleState[] =>
    kinds.some((kind) => broken.has(kind)) ? [{ id, state: 'unmet' }] : [];

  return [
    met('length', password.length >= rules.min),
    ...(password.length > rules.max ? [met('tooLong', false)] : []),
    ...(rules.types > 1 ? [met('types', types.size >= rules.types && !types.has('other'))] : []),
    ...(types.has('other') ? [met('characters', false)] : []),
    ...ifBroken('repetition', 'repetition', 'sequence'),
    ...ifBroken('personal', 'userInfo'),
    ...ifBroken('words', 'words'),
    ...(rules.pwned ? [{ id: 'leaked', state: 'pending' } as const] : []),
  ];
};
