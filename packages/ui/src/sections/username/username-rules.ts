import type { UsernamePolicy } from '../../data/policies.ts';

/** The tenant's rules for usernames, Logto's defaults filled in. */
export type UsernameRules = {
  readonly minLength: number;
  readonly maxLength: number;
  readonly lowercase: boolean;
  readonly uppercase: boolean;
  readonly numbers: boolean;
  readonly underscore: boolean;
};

/** What a username must be like, as the user is told it. */
export type UsernameRule = 'length' | 'characters' | 'start';

/** One rule and whether what is typed meets it; `pending` before anything is typed. */
export type UsernameRuleState = {
  readonly id: UsernameRule;
  readonly state: 'met' | 'unmet' | 'pending';
};

/** Logto takes no username that is longer, or that is empty. */
const widest = { minLength: 1, maxLength: 128 };

/** Fills Logto's defaults in where the tenant's policy says nothing. */
export const usernameRules = (policy: UsernamePolicy): UsernameRules => {
  const { lowercase, uppercase, numbers, underscore } = policy.allowedChars ?? {};
  return {
    minLength: policy.minLength ?? widest.minLength,
    maxLength: policy.maxLength ?? widest.maxLength,
    lowercase: lowercase ?? true,
    uppercase: uppercase ?? true,
    numbers: numbers ?? true,
    underscore: underscore ?? true,
  };
};

const allowed = ({ lowercase, uppercase, numbers, underscore }: UsernameRules): RegExp => {
  const classes = [lowercase && 'a-z', uppercase && 'A-Z', numbers && '0-9', underscore && '_'];
  return new RegExp(`^[${classes.filter(Boolean).join('')}]*$`);
};

/** The rules that concern a username and how it does. A length that Logto's own bounds give is not worth a line. */
export const checkUsername = (name: string, rules: UsernameRules): UsernameRuleState[] => {
  const { minLength, maxLength } = rules;
  const rule = (id: UsernameRule, isMet: boolean): UsernameRuleState => {
    const state = isMet ? 'met' : 'unmet';
    return { id, state: name === '' ? 'pending' : state };
  };
  const isNarrowed = minLength > widest.minLength || maxLength < widest.maxLength;
  const fits = name.length >= minLength && name.length <= maxLength;
  return [
    ...(isNarrowed || !fits ? [rule('length', fits)] : []),
    rule('characters', allowed(rules).test(name)),
    ...(rules.numbers ? [rule('start', !/^\d/.test(name))] : []),
  ];
};
