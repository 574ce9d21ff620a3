'use client';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { FormResult } from '../../forms/form-result.ts';
import { useAccountForm } from '../../forms/use-account-form.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { usernameMessages } from './username.messages.ts';
import { UsernameRequirements } from './username-requirements.tsx';
import type { UsernameRules } from './username-rules.ts';

/** Props of `UsernameForm`. Pure: everything comes in, everything goes out. */
export type UsernameFormProps = {
  readonly current: string | null;
  /** What is there to begin with, in the place of the current one. */
  readonly initial?: string | undefined;
  /** The tenant's rules; without them the server alone decides. */
  readonly rules: UsernameRules | undefined;
  readonly onSubmit: (username: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

const useUsernameSchema = (current: string | null, rules: UsernameRules | undefined) => {
  const t = useMessages(usernameMessages);
  return useMemo(() => {
    const without = (allowed: boolean, pattern: RegExp, message: string) =>
      z.refine<string>((name) => allowed || !pattern.test(name), message);
    const policy = rules
      ? [
          z.minLength(rules.minLength, t('tooShort', { min: rules.minLength })),
          z.maxLength(rules.maxLength, t('tooLong', { max: rules.maxLength })),
          without(rules.uppercase, /[A-Z]/, t('uppercase')),
          without(rules.lowercase, /[a-z]/, t('lowercase')),
          without(rules.numbers, /\d/, t('numbers')),
          without(rules.underscore, /_/, t('underscore')),
        ]
      : [];
    return z.object({
      // The server's order: what is told first here is what it would tell first.
      username: z.string().check(
        z.trim(),
        z.minLength(1, t('required')),
        z.regex(/^([A-Z_a-z]\w*)?$/, t('floor')),
        ...policy,
        z.refine((name) => name !== current, t('same')),
      ),
    });
  }, [current, rules, t]);
};

/** Adds or changes the username; the tenant's rules are checked while typing. */
export const UsernameForm = (props: UsernameFormProps) => {
  const { current, initial, rules, onSubmit, onCancel } = props;
  const t = useMessages(usernameMessages);
  const part = usePart();
  const form = useAccountForm({
    schema: useUsernameSchema(current, rules),
    defaultValues: { username: initial ?? current ?? '' },
    onSubmit: ({ username }) => onSubmit(username),
    onCancel,
    draft: 'username',
  });

  return (
    <form
      onSubmit={form.submit}
      aria-label={current === null ? t('add') : t('change')}
      noValidate
      {...part('form')}
    >
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field
        label={t('newUsername')}
        description={rules ? <UsernameRequirements form={form} rules={rules} /> : t('floor')}
        error={form.error('username')}
      >
        <TextInput
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus
          dir="ltr"
          {...form.control.register('username')}
        />
      </Field>
      <FormActions>
        <Button onClick={form.cancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('save')}
        </Button>
      </FormActions>
    </form>
  );
};
