'use client';
import { useMemo } from 'react';
import type { PasswordRule } from '../../core/problem-codes.ts';
import type { PasswordPolicy } from '../../data/policies.ts';
import type { AccountAction, ActionResult } from '../../data/use-account-mutation.ts';
import { useFormResult } from '../../forms/use-form-result.ts';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { passwordMessages, ruleTexts } from './password.messages.ts';
import type { PasswordRules } from './password-rules.ts';
import { userPhrases } from './restricted-phrases.ts';
import type { PasswordUser } from './use-password.ts';

/** The password form's chunk. */
export const passwordForm = lazyModule(() => import('./password-form.lazy.tsx'));

/** Props of `PasswordEditor`. */
export type PasswordEditorProps = {
  readonly hasPassword: boolean;
  readonly policy: PasswordPolicy | undefined;
  readonly user: PasswordUser;
  readonly set: AccountAction<string>;
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
  set,
  onDone,
  onClose,
}: PasswordEditorProps) => {
  const t = useMessages(passwordMessages);
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
    <LazyPart of={passwordForm}>
      {({ PasswordForm }) => (
        <PasswordForm
          rules={rules}
          personal={personal}
          username={username ?? email ?? phone ?? undefined}
          isChange={hasPassword}
          onSubmit={submit}
          onCancel={onClose}
        />
      )}
    </LazyPart>
  );
};
