'use client';
import type { AccountForm } from '../../forms/use-account-form.ts';
import { useTyped } from '../../forms/use-typed.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { RequirementList } from '../../primitives/requirement-list.tsx';
import { passwordMessages, ruleTexts } from './password.messages.ts';
import { checkPassword, type PasswordRules } from './password-rules.ts';

/** Props of `PasswordRequirements`. */
export type PasswordRequirementsProps = {
  readonly form: AccountForm<{ newPassword: string; repeat: string }>;
  readonly rules: PasswordRules;
  /** Parts of the user's data that the password must not be made of, in lower case. */
  readonly personal: readonly string[];
};

/** The tenant's rules for passwords, checked while typing. */
export const PasswordRequirements = ({ form, rules, personal }: PasswordRequirementsProps) => {
  const t = useMessages(passwordMessages);
  const typed = useTyped(form, 'newPassword');
  const values = { min: rules.min, max: rules.max, count: rules.types };
  return (
    <RequirementList
      label={t('rules')}
      items={checkPassword(typed, rules, personal).map(({ id, state }) => ({
        id,
        state,
        label: t(ruleTexts[id], values),
      }))}
      stateLabels={{ met: t('met'), unmet: t('notMet'), pending: t('pending') }}
    />
  );
};
