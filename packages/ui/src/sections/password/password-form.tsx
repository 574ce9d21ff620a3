'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { PasswordInput } from '../../primitives/password-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { passwordMessages } from './password.messages.ts';
import { PasswordRequirements } from './password-requirements.tsx';
import { checkPassword, type PasswordRules } from './password-rules.ts';

/** Props of `PasswordForm`. Pure: everything comes in, everything goes out. */
export type PasswordFormProps = {
  /** The tenant's rules; without them the server alone decides. */
  readonly rules: PasswordRules | undefined;
  /** Parts of the user's data that the password must not be made of, in lower case. */
  readonly personal: readonly string[];
  /** For password managers: the name under which the password is saved. */
  readonly username: string | undefined;
  /** Whether other devices stay signed in is told only when there is a password already. */
  readonly isChange: boolean;
  readonly onSubmit: (password: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** Sets a first password or a new one; the tenant's rules are checked while typing. */
export const PasswordForm = (props: PasswordFormProps) => {
  const { rules, personal, username, isChange, onSubmit, onCancel } = props;
  const t = useMessages(passwordMessages);
  const part = usePart();
  const schema = useMemo(() => {
    const meetsRules = (password: string) =>
      !rules || checkPassword(password, rules, personal).every(({ state }) => state !== 'unmet');
    return z
      .object({
        newPassword: z.string().check(
          z.minLength(1, t('required')),
          z.refine((password) => password === '' || meetsRules(password), t('unmet')),
        ),
        repeat: z.string(),
      })
      .check(
        z.refine(({ newPassword, repeat }) => newPassword === repeat, {
          message: t('mismatch'),
          path: ['repeat'],
        }),
      );
  }, [rules, personal, t]);
  const form = useAccountForm({
    schema,
    defaultValues: { newPassword: '', repeat: '' },
    onSubmit: ({ newPassword }) => onSubmit(newPassword),
  });

  return (
    <form
      onSubmit={form.submit}
      aria-label={isChange ? t('change') : t('add')}
      noValidate
      {...part('form')}
    >
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field
        label={t('newPassword')}
        description={
          rules ? <PasswordRequirements form={form} rules={rules} personal={personal} /> : undefined
        }
        error={form.error('newPassword')}
      >
        <PasswordInput
          autoComplete="new-password"
          showLabel={t('show')}
          hideLabel={t('hide')}
          username={username}
          autoFocus
          {...form.control.register('newPassword', { deps: ['repeat'] })}
        />
      </Field>
      <Field label={t('repeat')} error={form.error('repeat')}>
        <PasswordInput
          autoComplete="new-password"
          showLabel={t('show')}
          hideLabel={t('hide')}
          {...form.control.register('repeat')}
        />
      </Field>
      {isChange ? <Hint>{t('others')}</Hint> : null}
      <FormActions>
        <Button onClick={onCancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('save')}
        </Button>
      </FormActions>
    </form>
  );
};
