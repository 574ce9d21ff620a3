import type { PasswordRule } from '../../core/problem-codes.ts';
import type { PasswordPolicy } from '../../data/policies.ts';
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

/** Fills Logto's defaults in where the tenant's policy says nothing. Source: CONTRACT 6.4 of the Account API. */
export const passwordRules = ({
  length,
  characterTypes,
  rejects,
}: PasswordPolicy): PasswordRules => ({
  min: length?.min ?? 8,
  max: length?.max ?? 256,
  types: characterTypes?.min ?? 1,
  pwned: rejects?.pwned ?? true,
  repetitionAndSequence: rejects?.repetitionAndSequence ?? true,
  userInfo: rejects?.userInfo ?? true,
  words: rejects?.words ?? [],
});

/** One rule and whether the typed password meets it; `pending` before anything is typed and for the server to say. */
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
  const met = (id: RuleState['id'], isMet: boolean): RuleState => {
    const state = isMet ? 'met' : 'unmet';
    return { id, state: password === '' ? 'pending' : state };
  };
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
