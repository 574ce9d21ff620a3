'use client';
import { useMemo } from 'react';
import type { Problem } from '../../core/problem.ts';
import type { PasswordPolicy } from '../../data/policies.ts';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useFormEnd } from '../../frame/use-form-end.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { passwordMessages, ruleTexts } from './password.messages.ts';
import { PasswordForm } from './password-form.tsx';
import { passwordRules } from './password-rules.ts';
import { userPhrases } from './restricted-phrases.ts';
import { useChangePassword } from './use-change-password.ts';
import type { PasswordUser } from './use-password.ts';

/** Props of `PasswordEditor`. */
export type PasswordEditorProps = {
  readonly hasPassword: boolean;
  /** The tenant's rules, when its settings could be read; without them the server alone decides. */
  readonly policy: PasswordPolicy | undefined;
  readonly user: PasswordUser;
  /** The password is set, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The password form, wired to its headless hook. Loaded when it is wanted. */
export const PasswordEditor = (props: PasswordEditorProps) => {
  const { hasPassword, policy, user, onEnd, onClose } = props;
  const t = useMessages(passwordMessages);
  const set = useChangePassword(hasPassword);
  const rules = useMemo(() => policy && passwordRules(policy), [policy]);
  const { name, username, email, phone } = user;
  const personal = useMemo(
    () => userPhrases({ name, username, email, phone }),
    [name, username, email, phone],
  );

  // The server's reasons, in the words in which the rules are told.
  const refusal = ({ violations = [] }: Problem): string | undefined => {
    const reasons = violations.map(({ rule, limit = 0 }) =>
      rule === 'leaked'
        ? t('leaked')
        : t('refused', { rule: t(ruleTexts[rule], { min: limit, max: limit, count: limit }) }),
    );
    return [...new Set(reasons)].join(' ') || undefined;
  };
  const { finish } = useFormEnd(onEnd, refusal);

  return (
    <PasswordForm
      rules={rules}
      personal={personal}
      username={username ?? email ?? phone ?? undefined}
      isChange={hasPassword}
      onSubmit={async (password) => finish(await set.run(password))}
      onCancel={onClose}
    />
  );
};
