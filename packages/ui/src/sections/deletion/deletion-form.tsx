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
import { isConfirmed } from './account-confirmation.ts';
import { deletionMessages } from './deletion.messages.ts';

/** Props of `DeletionForm`. Pure: everything comes in, everything goes out. */
export type DeletionFormProps = {
  /** What is to be typed. */
  readonly name: string;
  readonly onSubmit: (confirmation: string) => Promise<FormResult>;
  readonly onCancel: () => void;
};

/** The last question before the account is deleted. */
export const DeletionForm = ({ name, onSubmit, onCancel }: DeletionFormProps) => {
  const t = useMessages(deletionMessages);
  const part = usePart();
  const schema = useMemo(
    () =>
      z.object({
        confirmation: z.string().check(
          z.trim(),
          z.minLength(1, t('required', { name })),
          z.refine((typed) => isConfirmed(typed, name), t('mismatch', { name })),
        ),
      }),
    [name, t],
  );
  const form = useAccountForm({
    schema,
    defaultValues: { confirmation: '' },
    // The name itself: the server knows fewer ways to write it.
    onSubmit: () => onSubmit(name),
  });
  return (
    <form onSubmit={form.submit} aria-label={t('title')} noValidate {...part('form')}>
      {form.notice ? <Notice tone="danger">{form.notice}</Notice> : null}
      <Field label={t('confirmation', { name })} error={form.error('confirmation')}>
        <TextInput
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus
          dir="auto"
          {...form.control.register('confirmation')}
        />
      </Field>
      <FormActions>
        <Button onClick={onCancel} disabled={form.busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="danger" busy={form.busy}>
          {t('confirm')}
        </Button>
      </FormActions>
    </form>
  );
};
