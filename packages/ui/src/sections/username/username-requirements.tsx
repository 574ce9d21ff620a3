'use client';
import type { AccountForm } from '../../forms/use-account-form.ts';
import { useTyped } from '../../forms/use-typed.ts';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { listFormat } from '../../lib/intl-formatters.ts';
import { RequirementList } from '../../primitives/requirement-list.tsx';
import { ruleTexts, usernameMessages } from './username.messages.ts';
import { checkUsername, type UsernameRules } from './username-rules.ts';

/** Props of `UsernameRequirements`. */
export type UsernameRequirementsProps = {
  readonly form: AccountForm<{ username: string }>;
  readonly rules: UsernameRules;
};

/** The tenant's rules for usernames, checked while typing. */
export const UsernameRequirements = ({ form, rules }: UsernameRequirementsProps) => {
  const t = useMessages(usernameMessages);
  const { locale } = useLanguage();
  const typed = useTyped(form, 'username');
  const allowed = [
    ...(rules.lowercase ? [t('allowedLowercase')] : []),
    ...(rules.uppercase ? [t('allowedUppercase')] : []),
    ...(rules.numbers ? [t('allowedNumbers')] : []),
    ...(rules.underscore ? [t('allowedUnderscore')] : []),
  ];
  const values = {
    min: rules.minLength,
    max: rules.maxLength,
    allowed: listFormat(locale, { type: 'conjunction' }).format(allowed),
  };
  return (
    <RequirementList
      label={t('rules')}
      items={checkUsername(typed.trim(), rules).map(({ id, state }) => ({
        id,
        state,
        label: t(ruleTexts[id], values),
      }))}
      stateLabels={{ met: t('met'), unmet: t('notMet'), pending: t('pending') }}
    />
  );
};
