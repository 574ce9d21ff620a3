'use client';
import { useMemo } from 'react';
import type { PasswordRule } from '../../core/problem-codes.ts';
import type { PasswordPolicy } from '../../data/policies.ts';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { passwordMessages, ruleTexts } from './password.messages.ts';
import { PasswordForm } from './password-form.tsx';
import type { PasswordRules } from './password-rules.ts';
import { userPhrases } from './restricted-phrases.ts';
import type { PasswordUser } from './use-password.ts';
import { usePasswordChange } from './use-password-change.ts';

/** Props of `PasswordEditor`. */
export type PasswordEditorProps = {
  readonly hasPassword: boolean;
  readonly policy: PasswordPolicy | undefined;
  readonly user: PasswordUser;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
};

const rulesOf = (policy: PasswordPolicy): PasswordRules => ({
  min: policy.length?.min ?? 8,
  max: policy.length?.max ?? 256,
  types: policy.characterTypes?.min ?? 1,
  pwned: policy.rejects?.pwned ?? true,
  repetitionAndSequence: policy.rejects?.repetitionAndSequence ?? true,
  userInfo: policy.rejects?.userInfo ?? true,
  words: policy.rejects?.words ?? [],
});

/** The password form, wired to the headless hook. */
export const PasswordEditor = ({
  hasPassword,
  policy,
  user,
  onDone,
  onClose,
}: PasswordEditorProps) => {
  const t = useMessages(passwordMessages);
  const set = usePasswordChange(hasPassword);
  const toResult = useFormResult();
  const rules = useMemo(() => policy && rulesOf(policy), [policy]);
  const { name, username, email, phone } = user;
  const personal = useMemo(
    () => userPhrases({ name, username, email, phone }),
    [name, username, email, phone],
  );

  const refusal = (rule: PasswordRule, limit = 0): string =>
    rule === 'leaked'
      ? t('leaked')
      : t('refused', { rule: t(ruleTexts[rule], { min: limit, max: limit, count: limit }) });

  const submit = async (password: string) => {
    const result = await set.run(password);
    if (result.status === 'done') onDone(result);
    const broken = result.status === 'failed' ? (result.problem.broken ?? []) : [];
    if (broken.length === 0) return toResult(result);
    return {
      status: 'failed',
      field: 'newPassword',
      message: broken.map(({ rule, limit }) => refusal(rule, limit)).join(' '),
    } as const;
  };

  return (
    <PasswordForm
      rules={rules}
      personal={personal}
      username={username ?? email ?? phone ?? undefined}
      isChange={hasPassword}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
};
